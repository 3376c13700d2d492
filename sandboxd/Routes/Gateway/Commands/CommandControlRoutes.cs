using Google.Protobuf;
using Sandboxd.CommandSession;

namespace Sandboxd.Routes.Gateway.Commands;

/// <summary>The single calls of <c>command_session.CommandSession</c>: input, signals and the list of what runs.</summary>
internal sealed class CommandControlRoutes(GatewayDoor door, CommandRuns runs)
{
    private const string ContentType = "application/proto";
    private const int LongestBody = 4 * 1024 * 1024;

    public Task SendInputAsync(HttpContext context) => AnswerAsync(context, SendInputRequest.Parser, async (visit, request) =>
    {
        var run = Live(visit, request.Session);
        var input = run.Process.Input ?? throw ConnectException.FailedPrecondition("the command was started without input");
        if (request.Input?.InputCase == CommandSessionInput.InputOneofCase.Pty)
            throw ConnectException.FailedPrecondition("the command has no terminal");
        if (run.IsNew(request.InputUuid))
        {
            await input.WriteAsync(request.Input?.Stdin.Memory ?? default, context.RequestAborted);
            await input.FlushAsync(context.RequestAborted);
        }

        return new SendInputResponse();
    });

    public Task SendSignalAsync(HttpContext context) => AnswerAsync(context, SendSignalRequest.Parser, async (visit, request) =>
    {
        var run = Live(visit, request.Session);
        if (request.Signal is not (Runtime.Signals.Kill or Runtime.Signals.Terminate))
            throw ConnectException.InvalidArgument($"signal must be {Runtime.Signals.Terminate} (TERM) or {Runtime.Signals.Kill} (KILL)");
        if (run.IsNew(request.SignalUuid))
            await run.Process.SignalAsync(request.Signal);
        return new SendSignalResponse();
    });

    public Task ListAsync(HttpContext context) => AnswerAsync(context, ListRequest.Parser, (visit, _) =>
    {
        var response = new ListResponse();
        foreach (var run in runs.Live(visit.Sandbox.Id))
        {
            var info = new CommandSessionInfo { Command = run.Request.Command, Pid = run.ProcessId };
            if (run.Request.HasSessionUuid)
                info.SessionUuid = run.Request.SessionUuid;
            response.Sessions.Add(info);
        }

        return Task.FromResult<IMessage>(response);
    });

    private CommandRun Live(GatewayVisit visit, CommandSessionSelector selector)
    {
        var run = runs.Find(visit.Sandbox.Id, selector);
        return run.EndedAt is null ? run : throw ConnectException.NotFound("the command has ended");
    }

    private async Task AnswerAsync<T>(HttpContext context, MessageParser<T> parser, Func<GatewayVisit, T, Task<IMessage>> handle)
        where T : IMessage<T>
    {
        using var visit = door.Enter(context, isStream: true);
        if (!visit.Sandbox.Record.Vm)
            throw GatewayRefusals.StreamNeedsVm(visit.Sandbox.Id);
        try
        {
            using var body = new MemoryStream();
            await Runtime.LimitedCopy.RunAsync(context.Request.Body, body, LongestBody, "the gateway", context.RequestAborted);
            var response = await handle(visit, ConnectFrames.Parse(parser, body.ToArray()));
            context.Response.ContentType = ContentType;
            await context.Response.Body.WriteAsync(response.ToByteArray(), context.RequestAborted);
        }
        catch (ConnectException error)
        {
            throw new ApiException(StatusOf(error.Code), ConnectFrames.ErrorJson(error));
        }
    }

    /// <summary>The HTTP status that the Connect protocol gives a code.</summary>
    private static int StatusOf(string code) => code switch
    {
        "not_found" => 404,
        "unimplemented" => 501,
        "resource_exhausted" => 429,
        _ => 400,
    };
}
