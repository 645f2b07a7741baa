import {
  type ClientModel,
  KnownClientExtensibleEnum,
  KnownExtensibleEnum,
  NamingClient,
  type TSModel,
} from "#emitted/client-naming";
import type { At, Calls } from "../call.ts";

const clientAt = (at: At) => new NamingClient({ endpoint: at.endpoint, ...at.options });

export const calls: Calls = {
  async Client_Naming_Property_client(at) {
    await clientAt(at).property.client({ clientName: true });
  },
  async Client_Naming_Property_language(at) {
    await clientAt(at).property.language({ tsName: true });
  },
  async Client_Naming_Property_compatibleWithEncodedName(at) {
    await clientAt(at).property.compatibleWithEncodedName({ clientName: true });
  },
  async Client_Naming_operation(at) {
    await clientAt(at).clientName();
  },
  async Client_Naming_parameter(at) {
    await clientAt(at).parameter("true");
  },
  async Client_Naming_Model_client(at) {
    const body: ClientModel = { defaultName: true };
    await clientAt(at).modelClient.client(body);
  },
  async Client_Naming_Model_language(at) {
    const body: TSModel = { defaultName: true };
    await clientAt(at).modelClient.language(body);
  },
  async Client_Naming_UnionEnum_unionEnumName(at) {
    await clientAt(at).unionEnum.unionEnumName(KnownClientExtensibleEnum.EnumValue1);
  },
  async Client_Naming_UnionEnum_unionEnumMemberName(at) {
    await clientAt(at).unionEnum.unionEnumMemberName(KnownExtensibleEnum.ClientEnumValue1);
  },
};
