using Sandboxes.Engine.Values;

namespace Pulumi;

/// <summary>A file with this text, in UTF-8.</summary>
public sealed class StringAsset : Asset
{
    private readonly string _text;

    public StringAsset(string text) => _text = text;

    internal override PropertyValue ToPropertyValue() => new PropertyValue.Asset(Hash: "", InlineText: _text);
}
