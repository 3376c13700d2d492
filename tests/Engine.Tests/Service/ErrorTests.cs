using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using static Sandboxes.Engine.Tests.Service.Provider;

namespace Sandboxes.Engine.Tests.Service;

public class ErrorTests
{
    [Fact]
    public async Task Create_ProviderException_KeepsCodeAndText()
    {
        var failure = await FailureOf(new ProviderException(StatusCode.ResourceExhausted, "the quota of 3 is used up"));

        failure.ToString().ShouldBe("ResourceExhausted: the quota of 3 is used up");
    }

    [Fact]
    public async Task Create_InitFailed_CarriesIdStateAndReasonsWithSecretsMarked()
    {
        var failure = await FailureOf(new InitFailedException(
            "id-9", Bag(("env", PropertyValue.Of("e")), ("accessKey", PropertyValue.Of("k"))), ["not ready", "cut \ud83d"]));

        failure.StatusCode.ShouldBe(StatusCode.FailedPrecondition);
        var detail = failure.FindDetail<ErrorResourceInitFailed>()!;
        detail.Id.ShouldBe("id-9");
        detail.Reasons.ShouldBe(["not ready", "cut \ufffd"]);
        PropertyCodec.Read(detail.Properties).ShouldBe(Bag(("env", Secret("e")), ("accessKey", Secret("k"))));
        detail.Inputs.ShouldBeNull();
    }

    [Fact]
    public async Task Read_InitFailed_CarriesTheInputsToo()
    {
        await using var provider = await StartAsync();
        provider.Box.OnRead = (_, _, _, _) => throw new InitFailedException("id-1", Bag(), ["broken"], Bag(("token", PropertyValue.Of("t"))));

        var failure = await provider.FailureAsync(ResourceProviderMethods.Read, new ReadRequest { Id = "id-1", Type = TestSchema.Box });

        PropertyCodec.Read(failure.FindDetail<ErrorResourceInitFailed>()!.Inputs).ShouldBe(Bag(("token", Secret("t"))));
    }

    [Fact]
    public async Task Create_AnyOtherException_IsABugToReportWithoutItsMessage()
    {
        var failure = await FailureOf(new FormatException("'hunter2' is not a number", new ArgumentException("hunter2")));

        failure.StatusCode.ShouldBe(StatusCode.Internal);
        failure.Detail.ShouldContain("bug in the provider, version 1.2.3: FormatException from ArgumentException at ");
        failure.Detail.ShouldContain("https://example.org/test/issues");
        failure.Detail.ShouldNotContain("hunter2");
        failure.Detail.ShouldNotContain(".cs");
    }

    [Fact]
    public async Task Create_WithoutAnId_IsABug()
    {
        await using var provider = await StartAsync();
        provider.Box.OnCreate = (_, _, _) => Task.FromResult(new CreatedResource("", Bag()));

        (await Should.ThrowAsync<RpcException>(provider.CreateAsync(Wire()))).StatusCode.ShouldBe(StatusCode.Internal);
    }

    [Fact]
    public async Task Create_ExceptionOfCodeUnknown_IsABug() =>
        (await FailureOf(new ProviderException(StatusCode.Unknown, "?"))).StatusCode.ShouldBe(StatusCode.Internal);

    private static async Task<Status> FailureOf(Exception thrown)
    {
        await using var provider = await StartAsync();
        provider.Box.OnCreate = async (_, _, _) =>
        {
            await Task.Yield();
            throw thrown;
        };
        return (await Should.ThrowAsync<RpcException>(provider.CreateAsync(Wire(("env", Secret("e")))))).Status;
    }
}
