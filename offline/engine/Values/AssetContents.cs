using System.Security.Cryptography;
using System.Text;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Values;

/// <summary>
/// The contents of assets: hashed when a program sends them, left out of Diff, Read, Delete and all old values
/// (protocol reference 1.6), and put back where a provider returned only the hash of what the state holds.
/// </summary>
internal static class AssetContents
{
    public static PropertyMap Elide(PropertyMap bag) => Rewrite(bag, value => value switch
    {
        PropertyValue.Asset asset => new PropertyValue.Asset(asset.Hash),
        PropertyValue.Archive archive => new PropertyValue.Archive(archive.Hash),
        _ => value,
    });

    /// <summary>Gives each file of <paramref name="bag"/> that has no hash the sha256 of its content.</summary>
    public static PropertyMap Hash(PropertyMap bag, string directory) => Rewrite(bag, value => value switch
    {
        PropertyValue.Asset { Hash: "", InlineText: { } text } asset => asset with { Hash = Sha256(Encoding.UTF8.GetBytes(text)) },
        PropertyValue.Asset { Hash: "", Path: { } path } asset => asset with { Hash = OfFile(Path.GetFullPath(path, directory)) },
        _ => value,
    });

    public static PropertyMap Restore(PropertyMap bag, PropertyMap old) => new(bag.Select(entry => KeyValuePair.Create(
        entry.Key, entry.Value is PropertyValue.Asset { InlineText: null, Path: null, Uri: null } asset
            && old.Find(entry.Key) is PropertyValue.Asset known && known.Hash == asset.Hash ? known : entry.Value)));

    private static PropertyMap Rewrite(PropertyMap bag, Func<PropertyValue, PropertyValue> change) =>
        new(bag.Select(entry => KeyValuePair.Create(entry.Key, Rewrite(entry.Value, change))));

    private static PropertyValue Rewrite(PropertyValue value, Func<PropertyValue, PropertyValue> change) => value switch
    {
        PropertyValue.Secret secret => new PropertyValue.Secret(Rewrite(secret.Inner, change)),
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(item => Rewrite(item, change))]),
        PropertyValue.Map map => new PropertyValue.Map(Rewrite(map.Entries, change)),
        _ => change(value),
    };

    private static string OfFile(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new StateException($"the file {path} of an asset cannot be read: {unread.Message}", unread);
        }
    }

    private static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
