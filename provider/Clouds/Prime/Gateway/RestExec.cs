using System.Text.Json;
using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Output;
using Sandboxes.Clouds.Prime.Wire;

namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>Runs a command in a container: the gateway's <c>POST exec</c> (prime-api 7.2).</summary>
internal sealed class RestExec(GatewaySender gateway)
{
    // The gateway is the one to tell that the command was too long; this only catches one that says nothing.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Runs it, sent once. <paramref name="action"/>: what it is for, as words after "could not".</summary>
    /// <exception cref="GatewayException">It did not come to an end.</exception>
    public async Task<CommandResult> RunAsync(string id, CommandSpec command, Target target, RetryRules rules, string action, CancellationToken cancel)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(ToWire(id, command), SnakeJson.Default.ExecRequestWire);
        var output = new TextMembers();
        var request = CloudRequest.Json(HttpMethod.Post, $"gateway/{id}/exec", "/exec", action, RequestEffect.Once, json) with
        {
            Sink = output,
            Timeout = command.Timeout + Grace,
            Secrets = [.. command.Environment.Values],
        };
        var answer = await gateway.SendAsync(request, target, rules, cancel);
        if (!answer.IsSuccess)
            throw new GatewayException(GatewayProblems.OfRest(answer.Status, ErrorBody.Member(answer, "error")), CloudErrors.FromAnswer(request, target, answer));
        return Result(output) ?? throw new GatewayException(GatewayProblem.Unavailable,
            CloudErrors.InvalidAnswer(request, target, answer, output.Problem ?? "without a text `stdout`, a text `stderr` and a number `exit_code`"));
    }

    private static CommandResult? Result(TextMembers output) =>
        output is { IsWhole: true } && output.FindText("stdout") is { } stdout && output.FindText("stderr") is { } stderr && output.FindNumber("exit_code") is { } code
            ? new(stdout, stderr, code)
            : null;

    private static ExecRequestWire ToWire(string id, CommandSpec command) => new()
    {
        Command = command.Line,
        WorkingDir = command.WorkingDir,
        Env = command.Environment,
        SandboxId = id,
        Timeout = (int)Math.Ceiling(command.Timeout.TotalSeconds),
        User = command.User,
    };
}
