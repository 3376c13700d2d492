using System.Text.Json;
using System.Text.Json.Nodes;
using Sandboxd.Routes;

namespace Sandboxd.Faults;

/// <summary>Reads and writes faults as JSON.</summary>
internal static class FaultScript
{
    private static readonly string[] Members =
        ["kind", "method", "path", "name", "label", "count", "skip", "seconds", "status", "body", "retry_after", "exit_code", "message"];

    public static Fault Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw Refusals.NotJson("each fault must be an object");
        var fields = new JsonFields(element);
        foreach (var property in element.EnumerateObject().Where(property => !Members.Contains(property.Name)))
            fields.Fail(property.Name, $"is not known; a fault has {string.Join(", ", Members)}");
        var name = fields.Text("kind") ?? "";
        var kind = FaultKinds.Parse(name);
        if (kind is null)
            fields.Fail("kind", $"{(name.Length == 0 ? "is required" : $"{name} is not known")}; use one of {string.Join(", ", Enum.GetValues<FaultKind>().Select(FaultKinds.WireName))}");
        var fault = Read(kind ?? default, fields);
        fields.ThrowIfWrong();
        return fault;
    }

    public static void Write(Utf8JsonWriter writer, Fault fault)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", fault.Id);
        writer.WriteString("kind", fault.Kind.WireName());
        foreach (var (member, text) in (ReadOnlySpan<(string, string?)>)[("method", fault.Method), ("path", fault.Path), ("name", fault.Name), ("label", fault.Label), ("message", fault.Message)])
        {
            if (text is not null)
                writer.WriteString(member, text);
        }

        writer.WriteNumberOrNull("count", fault.Count);
        writer.WriteNumber("skip", fault.Skip);
        if (fault.Delay > TimeSpan.Zero)
            writer.WriteNumber("seconds", fault.Delay.TotalSeconds);
        if (fault.Status > 0)
            writer.WriteNumber("status", fault.Status);
        writer.WriteEndObject();
    }

    private static Fault Read(FaultKind kind, JsonFields fields) => new()
    {
        Kind = kind,
        Method = fields.Text("method", 1),
        Path = fields.Text("path", 1),
        Name = fields.Text("name", 1),
        Label = fields.Text("label", 1),
        // -1 means for ever.
        Count = (fields.Integer("count", -1, int.MaxValue) ?? 1) is > 0 and var count ? count : null,
        Skip = fields.Integer("skip", 0, int.MaxValue) ?? 0,
        Delay = TimeSpan.FromSeconds(fields.Number("seconds", 0, 86_400) ?? DefaultSeconds(kind)),
        Status = fields.Integer("status", 200, 599) ?? DefaultStatus(kind),
        Body = fields.Member("body", JsonValueKind.Object, "an object") is { } body ? JsonObject.Create(body.Clone()) : null,
        RetryAfter = fields.Integer("retry_after", 0, 86_400),
        ExitCode = fields.Integer("exit_code", 0, 255) ?? 1,
        Message = fields.Text("message"),
    };

    private static double DefaultSeconds(FaultKind kind) => kind is FaultKind.Oom or FaultKind.EarlyTimeout or FaultKind.Exit or FaultKind.Pause ? 0 : 1;

    private static int DefaultStatus(FaultKind kind) => kind switch
    {
        FaultKind.Throttle => 429,
        FaultKind.Respond or FaultKind.RespondAfter => 503,
        _ => 0,
    };
}
