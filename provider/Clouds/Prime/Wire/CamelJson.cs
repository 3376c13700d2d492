using System.Text.Json.Serialization;

namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>What comes over the wire in camelCase: the sandbox object and its error context (prime-api 3).</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    Converters = [typeof(UtcTime)])]
[JsonSerializable(typeof(SandboxWire))]
[JsonSerializable(typeof(SandboxPageWire))]
[JsonSerializable(typeof(ErrorContextWire))]
internal sealed partial class CamelJson : JsonSerializerContext;
