using System.Text.Json.Serialization;

namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>What goes over the wire in snake_case: all requests, and the answers listed in prime-api 3.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    Converters = [typeof(UtcTime)])]
[JsonSerializable(typeof(CreateRequestWire))]
[JsonSerializable(typeof(StatusBatchRequestWire))]
[JsonSerializable(typeof(StatusBatchWire))]
[JsonSerializable(typeof(GatewayAuthWire))]
[JsonSerializable(typeof(EgressRulesWire))]
[JsonSerializable(typeof(EgressPolicyWire))]
[JsonSerializable(typeof(DeleteWire))]
[JsonSerializable(typeof(DeleteManyRequestWire))]
[JsonSerializable(typeof(DeleteManyWire))]
[JsonSerializable(typeof(ExecRequestWire))]
[JsonSerializable(typeof(ExposeRequestWire))]
[JsonSerializable(typeof(ExposureWire))]
[JsonSerializable(typeof(ExposureListWire))]
[JsonSerializable(typeof(FileTextWire))]
internal sealed partial class SnakeJson : JsonSerializerContext;
