using System.Collections.Concurrent;
using System.Text.Json;
using Sandboxes.Clouds.Prime;

namespace Sandboxes.Clouds.Tests.Testing;

/// <summary>The prime cloud with one sandbox, <c>sbx1</c>, and the replies of its gateway. Waits between tries are over at once; no limit of a request passes.</summary>
internal sealed class GatewayFixture : IAsyncDisposable
{
    private readonly CloudFixture _cloud;
    private readonly ConcurrentQueue<Reply> _replies;
    private readonly ConcurrentQueue<Received> _calls = new();

    private GatewayFixture(CloudFixture cloud, bool vm, Reply[] replies)
    {
        (_cloud, _replies) = (cloud, new(replies));
        cloud.Server.AnswerLate = NextAsync;
        cloud.Server.Answer = request => request.Path.Split('/') switch
        {
            [.., "auth"] => Token ?? Reply.Ok(Samples.Auth(cloud.Server.Url)),
            [.., "error-context"] => Reply.Ok($$"""{"status":"{{Status}}"}"""),
            [.., "sandbox", "sbx1"] => Status == "gone" ? Reply.Empty(404) : Reply.Ok(Samples.Sandbox(status: Status, more: vm ? ",\"vm\":true" : "")),
            _ => null,
        };
    }

    public PrimeCloud Cloud => _cloud.Cloud;

    public ScriptedServer Server => _cloud.Server;

    /// <summary>What the control plane says of the sandbox; <c>gone</c> is not found.</summary>
    public string Status { get; set; } = "RUNNING";

    /// <summary>The answer to a request for a token; null is a good one.</summary>
    public Reply? Token { get; set; }

    /// <summary>Answers the gateway's calls in place of the replies.</summary>
    public Func<Received, Task<Reply>>? Run { get; set; }

    /// <summary>The calls of the gateway.</summary>
    public IReadOnlyList<Received> Calls => [.. _calls];

    public static async Task<GatewayFixture> StartAsync(bool vm, params Reply[] replies) =>
        new(await CloudFixture.StartAsync(new SkippingTime(TimeSpan.FromSeconds(5))), vm, replies);

    /// <summary>A container's answer to a command that succeeded.</summary>
    public static Reply Exec(string stdout) => Reply.Ok($$"""{"stdout":"{{JsonEncodedText.Encode(stdout)}}","stderr":"","exit_code":0}""");

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    private async Task<Reply> NextAsync(Received request)
    {
        _calls.Enqueue(request);
        return Run is { } run ? await run(request) : _replies.TryDequeue(out var reply) ? reply : Reply.Text(418, "no reply is scripted");
    }
}
