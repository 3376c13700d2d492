using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Prime.Gateway.Connect;

/// <summary>Runs a command in a virtual machine: a Connect server stream, binary protobuf (prime-api 7.3). Sent once, never again.</summary>
internal sealed class ConnectExec(GatewaySender gateway)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>Runs it.</summary>
    /// <exception cref="GatewayException">It did not come to an end.</exception>
    public async Task<CommandResult> RunAsync(string id, CommandSpec command, Target target, CancellationToken cancel)
    {
        var request = new CloudRequest(HttpMethod.Post, $"gateway/{id}/Start", "/command_session.CommandSession/Start", $"run a command in sandbox {id}", RequestEffect.Once)
        {
            Body = ConnectFrame.Write(StartRequest.Write(command)),
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
        var answer = await gateway.SendAsync(request, target, RetryRules.OneTry, cancel);
        return answer.Status == 200 ? ReadStream(request, target, answer) : throw Refusal(request, target, answer);
    }

    private static CommandResult ReadStream(CloudRequest request, Target target, HttpAnswer answer)
    {
        var output = new CommandOutput();
        try
        {
            foreach (var frame in ConnectFrame.ReadAll(answer.Body))
            {
                if (!frame.IsEnd)
                    output.Add(frame.Payload.Span);
                else if (ConnectEnd.ReadRecord(frame.Payload) is { Code: { } code } end)
                    throw Ended(request, target, answer, code, end.Message);
            }
        }
        catch (FormatException error)
        {
            throw new GatewayException(GatewayProblem.Unavailable, CloudErrors.InvalidAnswer(request, target, answer, error.Message, error));
        }

        return Result(request, target, answer, output);
    }

    private static CommandResult Result(CloudRequest request, Target target, HttpAnswer answer, CommandOutput output)
    {
        if (!string.IsNullOrEmpty(output.Error))
            throw Ended(request, target, answer, "unknown", output.Error);
        return output.ToResult() ?? throw new GatewayException(GatewayProblem.Unavailable,
            CloudErrors.InvalidAnswer(request, target, answer, "the stream ended before the command did"));
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
