namespace Sandboxd.Runtime;

/// <summary>An open part of a file. The stream ends with the part, or earlier when the file shrinks meanwhile.</summary>
internal sealed record OpenedFile(long Size, long Start, long Count, Stream Content, IDisposable Owner) : IDisposable
{
    public void Dispose()
    {
        Content.Dispose();
        Owner.Dispose();
    }
}
