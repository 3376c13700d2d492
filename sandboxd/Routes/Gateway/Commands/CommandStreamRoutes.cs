using System.Globalization;
using Sandboxd.CommandSession;
using Sandboxd.Routes.Control;
using Sandboxd.Runtime;

namespace Sandboxd.Routes.Gateway.Commands;

/// <summary>The streams of <c>command_session.CommandSession</c>: Start runs a command, Connect listens to one that runs.</summary>
internal sealed class CommandStreamRoutes(GatewayDoor door, CommandRuns runs, TimeProvider time)
{
    public const string ContentType = "application/connect+proto";

    public Task StartAsync(HttpContext context) => StreamAsync(context, async visit =>
    {
        var request = await ConnectFrames.ReadAsync(context.Request.Body, StartRequest.Parser, context.RequestAborted);
        var limit = LimitOf(context.Request, request.Stdin);
        var run = await runs.StartAsync(visit.Sandbox.Id, request, () => LaunchAsync(visit, request), context.RequestAborted);
        await ForwardAsync(context, visit, run, limit);
    });

    public Task ConnectAsync(HttpContext context) => StreamAsync(context, async visit =>
    {
        var request = await ConnectFrames.ReadAsync(context.Request.Body, ConnectRequest.Parser, context.RequestAborted);
        await ForwardAsync(context, visit, runs.Find(visit.Sandbox.Id, request.Session), LimitOf(context.Request, isLive: true));
    });

    private async Task StreamAsync(HttpContext context, Func<GatewayVisit, Task> handle)
    {
        using var visit = door.Enter(context, isStream: true);
        if (!visit.Sandbox.Record.Vm)
            throw GatewayRefusals.StreamNeedsVm(visit.Sandbox.Id);
        if (context.Request.ContentType != ContentType)
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            context.Response.Headers["Accept-Post"] = ContentType;
            return;
        }

        context.Response.ContentType = ContentType;
        ConnectException? failure = null;
        try
        {
            await handle(visit);
        }
        catch (ConnectException error)
        {
            failure = error;
        }

        await ConnectFrames.WriteEndAsync(context.Response.BodyWriter, failure, context.RequestAborted);
    }

    private async Task<CommandRun> LaunchAsync(GatewayVisit visit, StartRequest request)
    {
        try
        {
            return new CommandRun(request, await visit.Running.StartAsync(SpecOf(request), CancellationToken.None), time);
        }
        catch (ProcessStartException error)
        {
            throw ConnectException.InvalidArgument(error.Message);
        }
    }

    private static ProcessSpec SpecOf(StartRequest request)
    {
        if (request.Pty is not null)
            throw new ConnectException("unimplemented", "this cloud gives no terminals; leave pty out");
        if (request.Command is not { Cmd.Length: > 0 } command)
            throw ConnectException.InvalidArgument("command.cmd is required");
        foreach (var name in command.Envs.Keys)
        {
            if (EnvironmentRules.NameFault(name) is { } fault)
                throw ConnectException.InvalidArgument($"command.envs.{name}: {fault}");
        }

        return new ProcessSpec(command.Cmd, [.. command.Args])
        {
            Environment = command.Envs,
            WorkingDirectory = command.HasCwd && command.Cwd.Length > 0 ? command.Cwd : null,
            User = command.HasUser && command.User.Length > 0 ? command.User : null,
            WithInput = request.Stdin,
        };
    }

    /// <summary>The caller's deadline; a command that takes no input has the platform's at the latest.</summary>
    private static TimeSpan LimitOf(HttpRequest request, bool isLive)
    {
        var longest = isLive ? TimeSpan.FromDays(1) : TimeSpan.FromSeconds(CommandLimits.LongestSeconds);
        return long.TryParse(request.Headers["Connect-Timeout-Ms"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked < longest.TotalMilliseconds
            ? TimeSpan.FromMilliseconds(asked)
            : longest;
    }

    /// <summary>Passes a command's events on. A nameless command ends with its stream; a session outlives it, except its deadline.</summary>
    private async Task ForwardAsync(HttpContext context, GatewayVisit visit, CommandRun run, TimeSpan limit)
    {
        using var deadline = new CancellationTokenSource(limit, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, context.RequestAborted);
        var events = run.Listen();
        try
        {
            await foreach (var item in events.ReadAllAsync(stop.Token))
                await ConnectFrames.WriteAsync(context.Response.BodyWriter, new StartResponse { Event = item }, stop.Token);
            if (visit.Running.Exited.IsCompleted)
                throw ConnectException.NotFound($"sandbox {visit.Sandbox.Id} ended while the command ran");
        }
        catch (OperationCanceledException)
        {
            var isLate = deadline.IsCancellationRequested;
            if (isLate || !run.Request.HasSessionUuid)
                await run.Process.SignalAsync(Signals.Kill);
            throw isLate ? ConnectException.DeadlineExceeded(limit) : new OperationCanceledException(context.RequestAborted);
        }
        finally
        {
            run.Leave(events);
        }
    }
}
