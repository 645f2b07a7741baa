export * from "@instance-view/client";
