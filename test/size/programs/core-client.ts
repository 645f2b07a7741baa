import { ServiceClient } from "@azure/core-client";

export default new ServiceClient();
