namespace Sandboxes.Clouds;

/// <summary>A part of a text file in a sandbox.</summary>
/// <param name="Content">The text.</param>
/// <param name="Size">Bytes read.</param>
/// <param name="TotalSize">Bytes of the whole file; null where the cloud does not say.</param>
/// <param name="Truncated">Whether more follows; null where the cloud does not say.</param>
public sealed record FileText(string Content, long Size, long? TotalSize, bool? Truncated);
