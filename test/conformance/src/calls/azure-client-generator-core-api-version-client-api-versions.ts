import {
  ClientApiVersionsClient,
  KnownClientApiVersions,
} from "#emitted/azure-client-generator-core-api-version-client-api-versions";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Azure_ClientGenerator_Core_ApiVersion_ClientApiVersions_sendApiVersion(at) {
    const apiVersion = KnownClientApiVersions.V2022_10_01;
    await new ClientApiVersionsClient({ endpoint: at.endpoint, apiVersion, ...at.options }).sendApiVersion();
  },
};
