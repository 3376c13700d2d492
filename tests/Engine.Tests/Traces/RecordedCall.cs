using System.Text.Json;
using Google.Protobuf;

namespace Sandboxes.Engine.Tests.Traces;

/// <summary>One call that the real engine made, with what a scripted provider answered then.</summary>
/// <param name="Step">Scenario and step it was recorded in.</param>
/// <param name="Request">What the engine sent.</param>
/// <param name="Response">The answer; null when it was an error.</param>
/// <param name="Error">The error; null when it was an answer.</param>
internal sealed record RecordedCall<TRequest, TResponse>(string Step, TRequest Request, TResponse? Response, string? Error)
    where TRequest : class, IMessage<TRequest>
    where TResponse : class, IMessage<TResponse>
{
    /// <summary>All recorded calls of a method. A field that our messages do not have fails the reading.</summary>
    public static IReadOnlyList<RecordedCall<TRequest, TResponse>> Load(Sandboxes.Engine.Grpc.Method<TRequest, TResponse> method)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Traces", "Data", $"{method.Name}.jsonl");
        return [.. File.ReadLines(path).Select(line => Parse(JsonDocument.Parse(line).RootElement, method))];
    }

    private static RecordedCall<TRequest, TResponse> Parse(JsonElement line, Sandboxes.Engine.Grpc.Method<TRequest, TResponse> method) => new(
        line.GetProperty("step").GetString()!,
        method.RequestParser.ParseJson(line.GetProperty("request").GetRawText()),
        line.TryGetProperty("response", out var response) ? method.ResponseParser.ParseJson(response.GetRawText()) : null,
        line.TryGetProperty("error", out var error) ? error.GetString() : null);
}
