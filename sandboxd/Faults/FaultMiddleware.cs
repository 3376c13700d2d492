using System.Text.Json;
using System.Text.Json.Nodes;
using Sandboxd.Fleet;
using Sandboxd.Routes;
using Sandboxd.Routes.Gateway;

namespace Sandboxd.Faults;

/// <summary>Lets scripted faults befall requests to the API and the gateway.</summary>
internal sealed class FaultMiddleware(FaultTable faults, SandboxFleet fleet, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (faults.IsEmpty || !Concerns(context.Request.Path))
        {
            await next(context);
            return;
        }

        foreach (var fault in faults.Take(await TargetOfAsync(context)))
        {
            if (fault.Kind == FaultKind.Delay)
                await Task.Delay(fault.Delay, time, context.RequestAborted);
            else if (await ReplacesAsync(context, next, fault))
                return;
        }

        await next(context);
    }

    private static bool Concerns(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments(GatewayAddress.Root);

    /// <summary>Answers in a fault's way; true when nothing is left to be done.</summary>
    private static async Task<bool> ReplacesAsync(HttpContext context, RequestDelegate next, Fault fault)
    {
        if (fault.Kind is FaultKind.Throttle or FaultKind.Respond)
        {
            await Reply.RefusalAsync(context, AnswerOf(fault));
            return true;
        }

        await HandleUnheardAsync(context, next);
        if (fault.Kind == FaultKind.LoseAnswer)
            context.Abort();
        else
            await Reply.RefusalAsync(context, AnswerOf(fault));
        return true;
    }

    /// <summary>Handles the request, and keeps what it would have answered from its caller.</summary>
    private static async Task HandleUnheardAsync(HttpContext context, RequestDelegate next)
    {
        var body = context.Response.Body;
        context.Response.Body = new MemoryStream();
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
            context.Response.Clear();
        }
    }

    private static ApiException AnswerOf(Fault fault) => new(fault.Status, fault.Body?.DeepClone().AsObject() ?? new JsonObject
    {
        ["detail"] = fault.Message ?? (fault.Kind == FaultKind.Throttle ? "Rate limit exceeded" : $"scripted fault {fault.Id}"),
    })
    {
        Headers = fault.RetryAfter is { } seconds ? new Dictionary<string, string> { ["Retry-After"] = $"{seconds}" } : [],
    };

    /// <summary>What the request is and which sandbox it is about: by its path, or by its body when it creates one.</summary>
    private async Task<FaultTarget> TargetOfAsync(HttpContext context)
    {
        var request = context.Request;
        var target = new FaultTarget(request.Method, request.Path, null, []);
        if (request.Path.Value!.Split('/').Select(part => fleet.Find(GatewayAddress.SandboxOf(part))).FirstOrDefault(found => found is not null) is { } sandbox)
            return target with { Name = sandbox.Record.Name, Labels = sandbox.Record.Labels };
        return HttpMethods.IsPost(request.Method) && request.Path == "/api/v1/sandbox" ? await OfCreateAsync(request, target) : target;
    }

    private static async Task<FaultTarget> OfCreateAsync(HttpRequest request, FaultTarget target)
    {
        request.EnableBuffering();
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            var fields = new JsonFields(body.RootElement);
            return target with { Name = fields.Text("name"), Labels = fields.Strings("labels") ?? [] };
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // It is no create request; the route will say so.
            return target;
        }
        finally
        {
            request.Body.Position = 0;
        }
    }
}
