using Sandboxes.Engine.Values;

namespace Pulumi;

/// <summary>A file on this machine; a relative path starts at the program's folder.</summary>
public sealed class FileAsset : Asset
{
    private readonly string _path;

    public FileAsset(string path) => _path = path;

    internal override PropertyValue ToPropertyValue() => new PropertyValue.Asset(Hash: "", Path: _path);
}
