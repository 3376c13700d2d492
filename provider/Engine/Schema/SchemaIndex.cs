using System.Text.Json;

namespace Sandboxes.Engine.Schema;

/// <summary>Where the members of a package schema stand in its text; behind <see cref="PackageSchema"/>.</summary>
internal sealed class SchemaIndex
{
    private static readonly ReadOnlyMemory<byte> EmptyObject = "{}"u8.ToArray();

    public string Name { get; private set; } = "";

    public ReadOnlyMemory<byte> Provider { get; private set; } = EmptyObject;

    public Dictionary<string, SchemaMember> Types { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SchemaMember> Resources { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SchemaMember> Functions { get; } = new(StringComparer.Ordinal);

    /// <summary>One pass over the text, which skips the members without looking into them.</summary>
    public static SchemaIndex Scan(ReadOnlyMemory<byte> json)
    {
        var index = new SchemaIndex();
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            index.ScanMember(json, ref reader);
        return index.Name.Length > 0 ? index : throw new JsonException("the package schema has no name");
    }

    private void ScanMember(ReadOnlyMemory<byte> json, ref Utf8JsonReader reader)
    {
        var name = reader.GetString();
        reader.Read();
        switch (name)
        {
            case "name":
                Name = reader.GetString() ?? "";
                break;
            case "provider":
                Provider = Slice(json, ref reader);
                break;
            case "types":
                ScanTokens(json, ref reader, Types);
                break;
            case "resources":
                ScanTokens(json, ref reader, Resources);
                break;
            case "functions":
                ScanTokens(json, ref reader, Functions);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static void ScanTokens(ReadOnlyMemory<byte> json, ref Utf8JsonReader reader, Dictionary<string, SchemaMember> found)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var token = reader.GetString()!;
            reader.Read();
            found[token] = new SchemaMember(token, Slice(json, ref reader));
        }
    }

    private static ReadOnlyMemory<byte> Slice(ReadOnlyMemory<byte> json, ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }
}
