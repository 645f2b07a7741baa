import client = require("@instance-view/client");
import models = require("@instance-view/models");
import codecs = require("@instance-view/models/codecs");
import status = require("@instance-view/status");

const view: models.VirtualMachineScaleSetVMInstanceView = codecs.decodeVirtualMachineScaleSetVMInstanceView({
  statuses: [{ code: "PowerState/running" }, { code: "ProvisioningState/succeeded" }],
});
const verdict: status.Verdict = status.summarize(view).verdict;
console.log(verdict); // ready
console.log(client.KnownHyperVGeneration.V2); // V2
