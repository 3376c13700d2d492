namespace Sandboxes.Clouds.Http;

/// <summary>A request's body that is read as it is sent, anew for each try.</summary>
/// <param name="Before">Bytes before the content.</param>
/// <param name="Content">The content.</param>
/// <param name="After">Bytes after it.</param>
internal sealed record StreamedBody(ReadOnlyMemory<byte> Before, FileContent Content, ReadOnlyMemory<byte> After)
{
    /// <summary>Length of the whole, in bytes.</summary>
    public long Length => Before.Length + Content.Length + After.Length;
}
