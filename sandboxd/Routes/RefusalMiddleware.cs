namespace Sandboxd.Routes;

/// <summary>Answers what the routes refuse, and what goes wrong in them.</summary>
internal static class RefusalMiddleware
{
    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (ApiException refusal) when (!context.Response.HasStarted)
        {
            await Reply.RefusalAsync(context, refusal);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone: nobody to answer.
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            await Reply.RefusalAsync(context, Refusals.Detail(error.StatusCode, error.Message));
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            await Console.Error.WriteLineAsync($"sandboxd: {context.Request.Method} {context.Request.Path}: {error}");
            await Reply.RefusalAsync(context, Refusals.Detail(500, $"internal error: {error.Message}"));
        }
    }
}
