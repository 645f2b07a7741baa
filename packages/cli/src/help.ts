/** What the help of `show` ends in. */
export const afterShowHelp = `
Examples:
  instance-view show --demo
  instance-view show -g myResourceGroup -n myVirtualMachineScaleSet -i 0
  instance-view show "$RESOURCE_ID" --output json

Environment:
  AZURE_SUBSCRIPTION_ID  default of --subscription
  INSTANCE_VIEW_TOKEN    bearer token to use; without it, the sign-in is the one
                         that DefaultAzureCredential finds, such as az login's
  NODE_EXTRA_CA_CERTS    PEM file with further certificates to trust
  NO_COLOR, COLUMNS      no colours; width of the table

Exit codes:
  0  answered, whatever the answer is    3    not found
  1  no answer: it failed or refused     4    not signed in, or not allowed
  2  arguments that make no sense        5    too many requests, come back later
                                         130  interrupted`;

/** What the help of `explain` ends in. */
export const afterExplainHelp = `
Examples:
  instance-view explain PowerState/stopped
  instance-view explain ProvisioningState/failed/AllocationFailed
  instance-view explain "ComponentStatus/SQL Server IaaS Agent/succeeded"

Exit codes:
  0  explained, or said that nothing is known of it
  2  arguments that make no sense`;
