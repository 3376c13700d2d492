using System.Buffers;
using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;

namespace Sandboxes.Engine.Values;

/// <summary>Property values to wire form; behind <see cref="PropertyCodec"/>.</summary>
internal static class WireWriter
{
    public static Struct WriteFields(PropertyMap bag)
    {
        var wire = new Struct();
        foreach (var (key, value) in bag)
            wire.Fields.Add(Clean(key), Write(value));
        return wire;
    }

    public static Value Write(PropertyValue value) => value switch
    {
        PropertyValue.Text text => Text(text.Value),
        PropertyValue.Number number => new Value { NumberValue = number.Value },
        PropertyValue.Bool flag => new Value { BoolValue = flag.Value },
        PropertyValue.Null => new Value { NullValue = NullValue.NullValue },
        PropertyValue.List list => WriteList(list.Items),
        PropertyValue.Map map => WriteMap(map.Entries),
        PropertyValue.Unknown unknown => new Value { StringValue = UnknownSentinel.Text(unknown.Kind) },
        PropertyValue.Secret secret => Signed(WireSignature.Secret, ("value", Write(secret.Inner))),
        PropertyValue.Output output => WriteOutput(output),
        PropertyValue.Asset asset => WriteAsset(asset),
        PropertyValue.Archive archive => WriteArchive(archive),
        PropertyValue.ResourceReference reference => WriteReference(reference),
        _ => throw new UnreachableException($"no wire form for {value.GetType().Name}"),
    };

    private static Value WriteList(IReadOnlyList<PropertyValue> items)
    {
        var list = new ListValue();
        list.Values.Capacity = items.Count;
        for (var i = 0; i < items.Count; i++)
            list.Values.Add(Write(items[i]));
        return new Value { ListValue = list };
    }

    private static Value WriteMap(PropertyMap entries)
    {
        if (entries.ContainsKey(WireSignature.Key))
            throw new PropertyFormatException($"an object has the property '{WireSignature.Key}', which the engine keeps for itself");
        return new Value { StructValue = WriteFields(entries) };
    }

    private static Value WriteOutput(PropertyValue.Output output)
    {
        var dependencies = new ListValue();
        foreach (var urn in output.Dependencies)
            dependencies.Values.Add(Text(urn));
        return Signed(
            WireSignature.Output,
            ("value", output.Value is null ? null : Write(output.Value)),
            ("secret", output.MarkedSecret ? new Value { BoolValue = true } : null),
            ("dependencies", dependencies.Values.Count == 0 ? null : new Value { ListValue = dependencies }));
    }

    private static Value WriteAsset(PropertyValue.Asset asset) => Signed(
        WireSignature.Asset,
        ("hash", WriteHash(asset.Hash)),
        ("text", asset is { InlineText: "", Hash.Length: > 0 } ? null : Optional(asset.InlineText)),
        ("path", Optional(asset.Path)),
        ("uri", Optional(asset.Uri)));

    private static Value WriteArchive(PropertyValue.Archive archive) => Signed(
        WireSignature.Archive,
        ("hash", WriteHash(archive.Hash)),
        ("assets", archive.Assets is null ? null : WriteMap(archive.Assets)),
        ("path", Optional(archive.Path)),
        ("uri", Optional(archive.Uri)));

    // A program sends no hash: the engine computes it.
    private static Value? WriteHash(string hash) => hash.Length == 0 ? null : Text(hash);

    private static Value WriteReference(PropertyValue.ResourceReference reference) => Signed(
        WireSignature.ResourceReference,
        ("urn", Text(reference.Urn)),
        ("id", reference.Id is null ? null : Write(reference.Id)),
        ("name", Optional(reference.Name)),
        ("type", Optional(reference.Type)),
        ("packageVersion", Optional(reference.PackageVersion)));

    private static Value Signed(string signature, params ReadOnlySpan<(string Name, Value? Value)> members)
    {
        var wire = new Struct { Fields = { { WireSignature.Key, new Value { StringValue = signature } } } };
        foreach (var (name, value) in members)
        {
            if (value is not null)
                wire.Fields.Add(name, value);
        }

        return new Value { StructValue = wire };
    }

    private static Value? Optional(string? text) => text is null ? null : Text(text);

    private static Value Text(string text) => new() { StringValue = Clean(text) };

    /// <summary>The text with each lone surrogate replaced: protobuf throws on them, and what a program prints may hold some.</summary>
    private static string Clean(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff');
        return first < 0 ? text : string.Create(text.Length, (text, first), static (span, state) => Replace(span, state.text, state.first));
    }

    private static void Replace(Span<char> target, string text, int first)
    {
        text.CopyTo(target);
        for (var i = first; i < target.Length; i++)
        {
            if (Rune(target[i..]) is var length && length > 0)
                i += length - 1;
            else
                target[i] = '\ufffd';
        }
    }

    private static int Rune(ReadOnlySpan<char> span) =>
        System.Text.Rune.DecodeFromUtf16(span, out _, out var length) == OperationStatus.Done ? length : 0;
}
