using System.Text.Json.Nodes;

namespace Sandboxd.Faults;

/// <summary>One scripted fault: what it befalls, how often, and what it does.</summary>
internal sealed record Fault
{
    public int Id { get; init; }
    public required FaultKind Kind { get; init; }

    /// <summary>The HTTP method of the requests it befalls; null means every one.</summary>
    public string? Method { get; init; }

    /// <summary>A pattern of their path, in which <c>*</c> stands for anything; null means every path of the API and the gateway.</summary>
    public string? Path { get; init; }

    /// <summary>A pattern of the sandbox's name.</summary>
    public string? Name { get; init; }

    /// <summary>A label that the sandbox has.</summary>
    public string? Label { get; init; }

    /// <summary>How often it still happens; null means always.</summary>
    public int? Count { get; init; }

    /// <summary>How many matches it still lets pass first.</summary>
    public int Skip { get; init; }

    public TimeSpan Delay { get; init; }
    public int Status { get; init; }
    public JsonObject? Body { get; init; }
    public int? RetryAfter { get; init; }
    public int ExitCode { get; init; }
    public string? Message { get; init; }

    /// <summary>Whether it befalls this.</summary>
    public bool Matches(FaultTarget target) =>
        (Method is null || string.Equals(Method, target.Method, StringComparison.OrdinalIgnoreCase))
        && (Path is null || Wildcard.Matches(Path, target.Path ?? ""))
        && (Name is null || Wildcard.Matches(Name, target.Name ?? ""))
        && (Label is null || target.Labels.Contains(Label));
}
