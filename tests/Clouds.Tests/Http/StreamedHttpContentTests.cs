using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Gateway.Files;
using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Http;

public sealed class StreamedHttpContentTests
{
    [Fact]
    public async Task Copy_LargestFile_HoldsNoMoreThanAChunkOfIt()
    {
        const int head = 3;
        await using var source = new CountedStream(UploadFile.MaxBytes);
        await using var destination = new CountedStream();
        var most = 0L;
        destination.OnWrite = () => most = Math.Max(most, source.Position + head - destination.Written);
        using var content = new StreamedHttpContent(new(new byte[head], new(UploadFile.MaxBytes, _ => Task.FromResult<Stream>(source)), new byte[5]));
        await content.CopyToAsync(destination, Cancel);
        content.Headers.ContentLength.ShouldBe(UploadFile.MaxBytes + 8);
        (destination.Written, most).ShouldBe((UploadFile.MaxBytes + 8, 0));
        destination.LongestWrite.ShouldBeLessThanOrEqualTo(64 * 1024);
    }

    [Fact]
    public async Task Copy_SourceFails_IsOurOwnFailure()
    {
        using var content = new StreamedHttpContent(new(default, new(5, _ => throw new UnauthorizedAccessException("not yours")), default));
        (await Should.ThrowAsync<OwnStreamException>(content.CopyToAsync(Stream.Null, Cancel))).InnerException.ShouldBeOfType<UnauthorizedAccessException>();
    }
}
