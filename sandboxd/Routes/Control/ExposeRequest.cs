using System.Text.Json;
using Sandboxd.State;

namespace Sandboxd.Routes.Control;

/// <summary>Reads and judges a request to expose a port.</summary>
internal static class ExposeRequest
{
    private const int Lowest = 22;
    private const int Highest = 9000;
    private const int LongestName = 50;

    /// <summary>Ports in the range that the platform takes for itself.</summary>
    private static readonly int[] Reserved = [2222, 8080, 8081];

    public static (int Port, string? Name, PortProtocol Protocol) Read(JsonElement request)
    {
        var fields = new JsonFields(request);
        var port = fields.Integer("port", Lowest, Highest);
        if (port is null && fields.Errors.Count == 0)
            fields.Fail("port", "is required");
        if (port is { } taken && Reserved.Contains(taken))
            fields.Fail("port", $"{taken} is reserved by the platform; use a port from {Lowest} to {Highest} other than {string.Join(", ", Reserved)}");
        var name = fields.Text("name", longest: LongestName);
        var protocol = ProtocolOf(fields);
        fields.ThrowIfWrong();
        return (port!.Value, name, protocol);
    }

    private static PortProtocol ProtocolOf(JsonFields fields)
    {
        switch (fields.Text("protocol"))
        {
            case null or "HTTP":
                return PortProtocol.HTTP;
            case "TCP":
                return PortProtocol.TCP;
            default:
                fields.Fail("protocol", "must be HTTP or TCP");
                return default;
        }
    }
}
