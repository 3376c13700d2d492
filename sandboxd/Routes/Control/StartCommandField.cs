using System.Text.Json;
using Sandboxd.State;

namespace Sandboxd.Routes.Control;

/// <summary>Reads <c>start_command</c>: a shell line, or an object of exactly <c>executable</c> and <c>args</c>.</summary>
internal static class StartCommandField
{
    private const string Name = "start_command";

    public static StartCommand? Read(JsonFields fields)
    {
        if (fields.Member(Name) is not { } member)
            return null;
        if (member.ValueKind == JsonValueKind.String && member.GetString() is { } line && !line.Contains('\0', StringComparison.Ordinal))
            return new StartCommand(line, null, null);
        if (member.ValueKind == JsonValueKind.Object)
            return ReadObject(member, fields);
        fields.Fail(Name, "must be a string without NUL, or an object with executable and args");
        return null;
    }

    private static StartCommand? ReadObject(JsonElement member, JsonFields fields)
    {
        var extra = member.EnumerateObject().Select(property => property.Name).FirstOrDefault(name => name is not ("executable" or "args"));
        if (extra is not null)
            fields.Fail($"{Name}.{extra}", "is not accepted; only executable and args are");
        var parts = new JsonFields(member);
        var executable = parts.Text("executable", 1);
        var args = parts.Strings("args") ?? [];
        foreach (var error in parts.Errors)
            fields.Fail($"{Name}.{error.Param}", error.Details);
        if (executable is null && parts.Errors.Count == 0)
            fields.Fail($"{Name}.executable", "is required");
        if (args.Append(executable ?? "").Any(text => text.Contains('\0', StringComparison.Ordinal)))
            fields.Fail(Name, "must not contain NUL");
        return executable is null ? null : new StartCommand(null, executable, args);
    }
}
