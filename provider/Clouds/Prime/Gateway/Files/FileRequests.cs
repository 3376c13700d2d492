using System.Runtime.ExceptionServices;
using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Prime.Gateway.Files;

/// <summary>Sends the gateway's file calls. All of them may be sent again.</summary>
internal sealed class FileRequests(GatewayCalls calls, GatewaySender gateway)
{
    // Statuses are for the loop around it to judge, and only the rate limit is waited for here.
    private static readonly RetryRules Rules = RetryRules.Gateway with { Tries = 1, TransientStatuses = [] };

    /// <summary>Sends it until it is answered; the statuses in <paramref name="answers"/> are answers too.</summary>
    /// <exception cref="CloudException">It failed, or a stream of ours did, whose exception comes as it is.</exception>
    public async Task<T> SendAsync<T>(string id, CloudRequest request, int[] answers, Func<Target, HttpAnswer, T> read, CancellationToken cancel)
    {
        try
        {
            return await calls.RunAsync(id, new GatewayCall<T>(request.Action, true, async target => read(target, await OnceAsync(request, target, answers, cancel))), cancel);
        }
        catch (OwnStreamException own)
        {
            ExceptionDispatchInfo.Throw(own.InnerException!);
            throw;
        }
    }

    /// <summary>How long a transfer of so many bytes may take: 300 s (prime-api 7.2), and what a slow line needs on top.</summary>
    public static TimeSpan LimitOf(long bytes) => TimeSpan.FromSeconds(300 + (bytes / (512 * 1024)));

    private async Task<HttpAnswer> OnceAsync(CloudRequest request, Target target, int[] answers, CancellationToken cancel)
    {
        var answer = await gateway.SendAsync(request, target, Rules, cancel);
        if (answer.IsSuccess || answers.Contains(answer.Status))
            return answer;
        throw new GatewayException(GatewayProblems.OfRest(answer.Status, ErrorBody.Member(answer, "error")), CloudErrors.FromAnswer(request, target, answer));
    }
}
