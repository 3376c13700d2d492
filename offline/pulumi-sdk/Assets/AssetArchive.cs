using Sandboxes.Engine.Values;

namespace Pulumi;

/// <summary>A set of files put together in the program, by name.</summary>
public sealed class AssetArchive : Archive
{
    private readonly IDictionary<string, AssetOrArchive> _assets;

    public AssetArchive(IDictionary<string, AssetOrArchive> assets) => _assets = assets;

    internal override PropertyValue ToPropertyValue()
    {
        var entries = _assets.Select(asset => KeyValuePair.Create(asset.Key, asset.Value.ToPropertyValue()));
        return new PropertyValue.Archive(Hash: "", Assets: new PropertyMap(entries));
    }
}
