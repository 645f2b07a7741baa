/** The Azure clouds. */
export const AzureClouds = {
  /** The default. */
  AZURE_PUBLIC_CLOUD: "AZURE_PUBLIC_CLOUD",
  AZURE_CHINA_CLOUD: "AZURE_CHINA_CLOUD",
  AZURE_US_GOVERNMENT: "AZURE_US_GOVERNMENT",
} as const;

/** Name of an Azure cloud. */
export type AzureSupportedClouds = keyof typeof AzureClouds;
