declare module '*/contentSecurityPolicy.cjs' {
  const policy: string;
  export default policy;
}

declare module '*/excelBuild.cjs' {
  import type { Configuration } from 'webpack';

  export default function excelBuild(
    env: { readonly origin?: string; readonly officejs?: string },
    pagePolicy: string,
  ): Required<Pick<Configuration, 'plugins' | 'entry'>> & { readonly contentSecurityPolicy: string };
}
