using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using static Sandboxes.Engine.Tests.Service.Provider;
using Methods = Pulumirpc.ResourceProviderMethods;

namespace Sandboxes.Engine.Tests.Service;

public class SetupTests
{
    [Fact]
    public async Task Handshake_Always_AcceptsAllButByteStrings()
    {
        await using var provider = await StartRawAsync();

        var response = await provider.CallAsync(Methods.Handshake, new ProviderHandshakeRequest());

        response.ShouldBe(new ProviderHandshakeResponse
        {
            AcceptSecrets = true,
            AcceptResources = true,
            AcceptOutputs = true,
            SupportsAutonamingConfiguration = true,
        });
    }

    [Fact]
    public async Task GetPluginInfo_Always_IsTheVersion()
    {
        await using var provider = await StartRawAsync();

        (await provider.CallAsync(Methods.GetPluginInfo, new Empty())).Version.ShouldBe("1.2.3");
    }

    [Fact]
    public async Task GetSchema_Format0_IsTheSchemaWithTheVersion()
    {
        await using var provider = await StartRawAsync();

        var response = await provider.CallAsync(Methods.GetSchema, new GetSchemaRequest());

        using var schema = JsonDocument.Parse(response.Schema);
        schema.RootElement.GetProperty("version").GetString().ShouldBe("1.2.3");
        schema.RootElement.GetProperty("name").GetString().ShouldBe("test");
        schema.RootElement.GetProperty("resources").TryGetProperty(TestSchema.Box, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task GetSchema_OtherFormatOrSubpackage_IsRefused()
    {
        await using var provider = await StartRawAsync();

        (await provider.FailureAsync(Methods.GetSchema, new GetSchemaRequest { Version = 1 })).StatusCode.ShouldBe(StatusCode.InvalidArgument);
        (await provider.FailureAsync(Methods.GetSchema, new GetSchemaRequest { SubpackageName = "sub" })).Detail.ShouldContain("sub");
    }

    [Fact]
    public async Task Refused_WhatThePackageDoesNotHave_SaysSo()
    {
        await using var provider = await StartAsync();

        (await provider.FailureAsync(Methods.Parameterize, new ParameterizeRequest())).ToString()
            .ShouldBe("Unimplemented: The package test takes no parameters.");
        (await provider.FailureAsync(Methods.Construct, new ConstructRequest { Type = "test:index:Comp" })).ToString()
            .ShouldBe("Unimplemented: The package test has no components, and so no test:index:Comp.");
        (await provider.FailureAsync(Methods.Call, new CallRequest { Tok = "test:index:Box/run" })).ToString()
            .ShouldBe("Unimplemented: The package test has no methods, and so no test:index:Box/run.");
    }

    [Fact]
    public async Task GetMapping_Always_IsEmpty()
    {
        await using var provider = await StartRawAsync();

        (await provider.CallAsync(Methods.GetMapping, new GetMappingRequest { Key = "terraform" })).ShouldBe(new GetMappingResponse());
        (await provider.CallAsync(Methods.GetMappings, new GetMappingsRequest { Key = "terraform" })).Providers.ShouldBeEmpty();
    }

    [Fact]
    public async Task ResourceCall_BeforeConfigure_IsFailedPrecondition()
    {
        await using var provider = await StartRawAsync();

        var failure = await Should.ThrowAsync<RpcException>(provider.CreateAsync(Wire(("size", PropertyValue.Of(1)))));

        failure.StatusCode.ShouldBe(StatusCode.FailedPrecondition);
        failure.Status.Detail.ShouldContain("Configure");
    }

    [Fact]
    public async Task Preview_BeforeConfigure_Works()
    {
        await using var provider = await StartRawAsync();

        (await provider.CreateAsync(Wire(("size", PropertyValue.Of(1))), preview: true)).Properties.Fields["size"].NumberValue.ShouldBe(1);
    }
}
