import { since } from "@instance-view/models/api-versions";

const _unused = since;
