export * from "@instance-view/status";
