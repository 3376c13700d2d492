using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sandboxes.Offline.Tests.Traces;

/// <summary>Brings recorded and present JSON to one form: keys sorted, without what differs from run to run.</summary>
internal static partial class Normal
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private static readonly string[] Noise = ["randomSeed", "resourceStatusAddress", "resourceStatusToken", "created", "modified"];

    public static string Text(JsonNode? node) => Sorted(node)?.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) ?? "null";

    public static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => Map(map),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(String(value.GetValue<string>())),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => JsonValue.Create(double.Parse(value.ToJsonString())),
        _ => node?.DeepClone(),
    };

    private static JsonObject Map(JsonObject map)
    {
        var kept = map.Where(entry => !Noise.Contains(entry.Key)).OrderBy(entry => entry.Key, StringComparer.Ordinal);
        var sorted = new JsonObject(kept.Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value))));
        if (sorted["proposedName"] is { } name && sorted["mode"] is null)
            sorted["proposedName"] = RandomSuffix().Replace((string)name!, "*");
        if (sorted["ciphertext"] is { } secret)
        {
            sorted["value"] = Sorted(JsonNode.Parse((string)secret!));
            sorted.Remove("ciphertext");
        }

        return sorted;
    }

    private static string String(string text) => Port().Replace(Uuid().Replace(text, match => match.Value == Unknown ? Unknown : "UUID"), "127.0.0.1:PORT");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"127\.0\.0\.1:(\d+|PORT)")]
    private static partial Regex Port();

    [GeneratedRegex("[a-z0-9]{6}$")]
    private static partial Regex RandomSuffix();
}
