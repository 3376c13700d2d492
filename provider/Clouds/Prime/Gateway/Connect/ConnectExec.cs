using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Prime.Gateway.Connect;

/// <summary>Runs a command in a virtual machine: a Connect server stream, binary protobuf (prime-api 7.3). Sent once, unless nothing was sent.</summary>
internal sealed class ConnectExec(GatewaySender gateway)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>Runs it. <paramref name="action"/>: what it is for, as words after "could not".</summary>
    /// <exception cref="GatewayException">It did not come to an end.</exception>
    public async Task<CommandResult> RunAsync(string id, CommandSpec command, Target target, RetryRules rules, string action, CancellationToken cancel)
    {
        var stream = new CommandStream();
        var request = new CloudRequest(HttpMethod.Post, $"gateway/{id}/Start", "/command_session.CommandSession/Start", action, RequestEffect.Once)
        {
            Body = ConnectFrame.Write(StartRequest.Write(command)),
            Sink = stream,
            Timeout = command.Timeout + Grace,
            Secrets = [.. command.Environment.Values],
            Headers =
            [
                new("Content-Type", "application/connect+proto"),
                new("Connect-Protocol-Version", "1"),
                new("Connect-Timeout-Ms", $"{(long)command.Timeout.TotalMilliseconds}"),
                new("Connect-Accept-Encoding", "gzip,identity"),
            ],
        };
        var answer = await gateway.SendAsync(request, target, rules, cancel);
        return answer.Status == 200 ? Result(request, target, answer, stream) : throw Refusal(request, target, answer);
    }

    private static CommandResult Result(CloudRequest request, Target target, HttpAnswer answer, CommandStream stream)
    {
        if (stream.End is { Code: { } code } end)
            throw Ended(request, target, answer, code, end.Message);
        if (!string.IsNullOrEmpty(stream.Output.Error))
            throw Ended(request, target, answer, "unknown", stream.Output.Error);
        var result = stream.Problem is null ? stream.Output.ToResult() : null;
        return result ?? throw new GatewayException(GatewayProblem.Unavailable,
            CloudErrors.InvalidAnswer(request, target, answer, stream.Problem ?? "the stream ended before the command did"));
    }

    private static GatewayException Refusal(CloudRequest request, Target target, HttpAnswer answer)
    {
        var code = GatewayProblems.ConnectCode(answer.Status, ConnectEnd.ReadBody(answer.Body).Code);
        return new(GatewayProblems.OfConnect(code), CloudErrors.FromAnswer(request, target, answer));
    }

    private static GatewayException Ended(CloudRequest request, Target target, HttpAnswer answer, string code, string? message) =>
        new(GatewayProblems.OfConnect(code), CloudErrors.Refused(request, target, answer, KindOf(code), message is null ? code : $"{code}: {message}"));

    private static CloudErrorKind KindOf(string code) => code switch
    {
        "unauthenticated" => CloudErrorKind.Unauthorized,
        "permission_denied" => CloudErrorKind.Forbidden,
        "not_found" => CloudErrorKind.NotFound,
        "deadline_exceeded" => CloudErrorKind.Timeout,
        "resource_exhausted" => CloudErrorKind.RateLimited,
        "aborted" or "unavailable" or "internal" or "unknown" or "data_loss" => CloudErrorKind.ServerError,
        _ => CloudErrorKind.Refused,
    };
}
