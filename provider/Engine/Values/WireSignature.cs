namespace Sandboxes.Engine.Values;

/// <summary>How an object on the wire says that it is more than an object. Source: protocol reference 1.6.</summary>
internal static class WireSignature
{
    /// <summary>The key whose value is one of the signatures below.</summary>
    public const string Key = "4dabf18193072939515e22adb298388d";

    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    public const string Output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    public const string ResourceReference = "5cf8f73096256a8f31e491e813e4eb8e";

    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";

    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";

    public const string ByteString = "803fd3297a5875dc03ca845dda5d2a98";

    /// <summary>SHA-256 of nothing: an empty text asset is sent with this hash and without its text.</summary>
    public const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
}
