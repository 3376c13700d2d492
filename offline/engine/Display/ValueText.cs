using System.Globalization;
using Sandboxes.Engine.Values;

namespace Sandboxes.Offline.Display;

/// <summary>Values as users read them.</summary>
internal static class ValueText
{
    /// <summary>A scalar, or a collection on one line.</summary>
    public static string OneLine(PropertyValue value) => value switch
    {
        PropertyValue.Text text => text.Value,
        PropertyValue.List list => $"[{string.Join(" ", list.Items.Select(OneLine))}]",
        PropertyValue.Map map => $"{{{string.Join(" ", map.Entries.Select(entry => $"{entry.Key}: {OneLine(entry.Value)}"))}}}",
        _ => Scalar(value),
    };

    /// <summary>A value that stands on one line, strings in quotes.</summary>
    public static string Scalar(PropertyValue value) => value switch
    {
        PropertyValue.Secret => "[secret]",
        PropertyValue.Unknown => "[unknown]",
        PropertyValue.Null => "<null>",
        PropertyValue.Bool flag => flag.Value ? "true" : "false",
        PropertyValue.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        PropertyValue.Text text => Quote(text.Value),
        PropertyValue.Asset { Path: { } path } asset => $"asset(file:{Short(asset.Hash)}) {{ {path} }}",
        PropertyValue.Asset asset => $"asset({(asset.Uri is null ? "text" : "uri")}:{Short(asset.Hash)})",
        PropertyValue.Archive archive => $"archive({Short(archive.Hash)})",
        PropertyValue.ResourceReference reference => reference.Urn,
        PropertyValue.List { Items.Count: 0 } => "[]",
        PropertyValue.Map { Entries.Count: 0 } => "{}",
        _ => OneLine(value),
    };

    public static bool IsCollection(PropertyValue value) => value is PropertyValue.List { Items.Count: > 0 } or PropertyValue.Map { Entries.Count: > 0 };

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    private static string Short(string hash) => hash.Length > 7 ? hash[..7] : hash;
}
