// For generated code only: server-sent events.
export { sendForEvents } from "../streams/event-stream.js";
export { endMark, event, events, jsonData } from "../streams/events.js";
