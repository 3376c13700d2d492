namespace Sandboxes.Clouds;

/// <summary>What a file in a sandbox holds, by its hash.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
public sealed record FileDigest(long Size, string Sha256);
