using System.Text.Json.Serialization;

namespace Sandboxd.State;

/// <summary>What an exposed port speaks; the members are named as the wire writes them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PortProtocol>))]
internal enum PortProtocol
{
    HTTP,
    TCP,
}
