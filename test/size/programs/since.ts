import { since } from "@instance-view/models/api-versions";

export default since("DiskInstanceView");
