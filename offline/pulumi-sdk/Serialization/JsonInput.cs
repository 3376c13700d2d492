using System.Collections.Immutable;
using System.Text.Json;
using Google.Protobuf;
using Sandboxes.Engine.Values;

namespace Pulumi.Serialization;

/// <summary>Inputs that travel as JSON text, and JSON that travels as inputs.</summary>
internal static class JsonInput
{
    /// <summary>The input as JSON text, in the same wrapping; an absent one stays absent.</summary>
    public static Output<string>? Encode(object? input) => input switch
    {
        null => null,
        IInput wrapped => new Output<object?>(wrapped.ToUntypedOutput().GetDataAsync()).Apply(EncodeAsync),
        _ => Output.Create(EncodeAsync(input)),
    };

    /// <summary>JSON as the lists, maps and values that the serializer takes.</summary>
    public static object? Decode(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.Array => json.EnumerateArray().Select(Decode).ToImmutableArray(),
        JsonValueKind.Object => json.EnumerateObject().ToImmutableDictionary(entry => entry.Name, entry => Decode(entry.Value)),
        _ => null,
    };

    private static async Task<string> EncodeAsync(object? value)
    {
        var serialized = await new InputSerializer().SerializeAsync("json", value).ConfigureAwait(false);
        return JsonFormatter.Default.Format(PropertyCodec.Write(serialized));
    }
}
