using System.Text.Json;
using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Wire;

namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>Runs a command in a container: the gateway's <c>POST exec</c> (prime-api 7.2).</summary>
internal sealed class RestExec(GatewaySender gateway)
{
    // The gateway is the one to tell that the command was too long; this only catches one that says nothing.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Runs it, sent once.</summary>
    /// <exception cref="GatewayException">It did not come to an end.</exception>
    public async Task<CommandResult> RunAsync(string id, CommandSpec command, Target target, RetryRules rules, CancellationToken cancel)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(ToWire(id, command), SnakeJson.Default.ExecRequestWire);
        var request = CloudRequest.Json(HttpMethod.Post, $"gateway/{id}/exec", "/exec", $"run a command in sandbox {id}", RequestEffect.Once, json) with
        {
            Timeout = command.Timeout + Grace,
            Secrets = [.. command.Environment.Values],
        };
        var answer = await gateway.SendAsync(request, target, rules, cancel);
        if (!answer.IsSuccess)
            throw new GatewayException(GatewayProblems.OfRest(answer.Status, ErrorBody.Member(answer, "error")), CloudErrors.FromAnswer(request, target, answer));
        var result = AnswerBody.Read(request, target, answer, SnakeJson.Default.ExecWire);
        return new(result.Stdout, result.Stderr, result.ExitCode);
    }

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
