using Sandboxes.Engine.Values;

namespace Pulumi;

/// <summary>A folder, or a tar or zip file, on this machine.</summary>
public sealed class FileArchive : Archive
{
    private readonly string _path;

    public FileArchive(string path) => _path = path;

    internal override PropertyValue ToPropertyValue() => new PropertyValue.Archive(Hash: "", Path: _path);
}
