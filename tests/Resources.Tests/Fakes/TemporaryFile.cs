namespace Sandboxes.Resources.Tests.Fakes;

/// <summary>A file that is there for one test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string text) => File.WriteAllText(Path, text);

    /// <summary>One of many bytes that takes no place on the disk.</summary>
    public TemporaryFile(long size)
    {
        using var stream = File.OpenWrite(Path);
        stream.SetLength(size);
    }

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);
}
