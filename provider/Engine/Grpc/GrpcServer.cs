using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Sandboxes.Engine.Grpc;

/// <summary>A gRPC server on 127.0.0.1: HTTP/2 without TLS and without negotiation.</summary>
/// <remarks>Kestrel alone, without a host, configuration or logging around it: that is most of what a start would cost.</remarks>
public sealed class GrpcServer : IAsyncDisposable
{
    // Far above what any engine runs at once; the default of 100 would make its calls queue silently.
    private const int MaxConcurrentCalls = 100_000;

    // An engine may say nothing for hours. Kestrel adds this to its clock: with an infinite time that overflows, and
    // every connection that is idle at its next tick, a second later, is closed.
    private static readonly TimeSpan LongestIdle = TimeSpan.FromDays(3650);

    private readonly KestrelServer _server;

    private GrpcServer(KestrelServer server) => _server = server;

    /// <summary>The port it listens on.</summary>
    public int Port { get; private init; }

    /// <summary>Starts serving; returns when the port accepts connections.</summary>
    public static async Task<GrpcServer> StartAsync(
        IReadOnlyList<ServiceDefinition> services, GrpcServerOptions? options = null, CancellationToken cancel = default)
    {
        options ??= new GrpcServerOptions();
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(ServerOptions(options.Port)), transport, NullLoggerFactory.Instance);
        await server.StartAsync(new GrpcApplication(services, options), cancel);
        var address = server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        return new GrpcServer(server) { Port = new Uri(address).Port };
    }

    /// <summary>Stops listening and cuts the calls that run.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        _server.Dispose();
    }

    private static KestrelServerOptions ServerOptions(int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Limits.KeepAliveTimeout = LongestIdle;
        options.Limits.Http2.MaxStreamsPerConnection = MaxConcurrentCalls;
        // road 1
        options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http2);
        return options;
    }
}
