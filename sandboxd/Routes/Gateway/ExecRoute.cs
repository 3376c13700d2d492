using System.Text.Json;
using Sandboxd.Routes.Control;
using Sandboxd.Runtime;

namespace Sandboxd.Routes.Gateway;

/// <summary><c>POST exec</c>: runs a shell line in a container and answers with its whole output (prime-api 7.2).</summary>
internal sealed class ExecRoute(GatewayDoor door, TimeProvider time)
{
    public async Task HandleAsync(HttpContext context)
    {
        using var visit = door.Enter(context);
        if (visit.Sandbox.Record.Vm)
            throw GatewayRefusals.ExecNeedsContainer(visit.Sandbox.Id);
        using var request = await RequestBody.ReadObjectAsync(context);
        var (spec, seconds) = Read(request.RootElement);
        try
        {
            using var process = await visit.Running.StartAsync(spec, context.RequestAborted);
            await AnswerAsync(context, visit, process, seconds);
        }
        catch (ProcessStartException error)
        {
            visit.ThrowIfEnded();
            throw GatewayRefusals.CommandNotStarted(visit.Sandbox.Id, error.Message);
        }
    }

    private static (ProcessSpec Spec, int Seconds) Read(JsonElement request)
    {
        var fields = new JsonFields(request);
        var command = fields.Text("command", 1);
        if (command is null && fields.Errors.Count == 0)
            fields.Fail("command", "is required");
        if (command?.Contains('\0', StringComparison.Ordinal) == true)
            fields.Fail("command", "must not contain NUL");
        var environment = fields.Map("env") ?? [];
        foreach (var name in environment.Keys)
        {
            if (EnvironmentRules.NameFault(name) is { } fault)
                fields.Fail($"env.{name}", fault);
        }

        var seconds = fields.Integer("timeout", 1, int.MaxValue) ?? CommandLimits.DefaultSeconds;
        var spec = ProcessSpec.Shell(command ?? "") with
        {
            Environment = environment,
            WorkingDirectory = fields.Text("working_dir") is { Length: > 0 } folder ? folder : null,
            User = fields.Text("user", 1),
        };
        fields.ThrowIfWrong();
        return (spec, Math.Min(seconds, CommandLimits.LongestSeconds));
    }

    private async Task AnswerAsync(HttpContext context, GatewayVisit visit, ISandboxProcess process, int seconds)
    {
        var output = new OutputBuffer(CommandLimits.MostOutput);
        var error = new OutputBuffer(CommandLimits.MostOutput);
        using var reading = new CancellationTokenSource();
        var streams = Task.WhenAll(output.FillAsync(process.Output, reading.Token), error.FillAsync(process.Error, reading.Token));
        var ended = await CommandEnd.WaitAsync(process, TimeSpan.FromSeconds(seconds), time, context.RequestAborted);
        await OutputEnd.WaitAsync(process, streams, time, context.RequestAborted);
        await reading.CancelAsync();
        visit.ThrowIfEnded();
        if (!ended)
            throw GatewayRefusals.CommandTimedOut(visit.Sandbox.Id, seconds);
        var code = await process.Exited;
        await Reply.ObjectAsync(context, 200, writer =>
        {
            writer.WriteString("stdout", output.ToString());
            writer.WriteString("stderr", error.ToString());
            writer.WriteNumber("exit_code", code);
        });
    }
}
