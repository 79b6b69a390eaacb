export declare const syntax: readonly string[];
export declare const broughtMembers: readonly string[];
export declare const newerMembers: readonly string[];
