"""Random bit flips over Baken's own files: an archive with its index, a bundle as folder and as zip."""
import os
import random
import shutil

BATCH = 200


def small_archive(data, folder):
    """The smallest closed segment of an archive, with the lines of the index that are about it."""
    segment = min((data / "archive").glob("*.warc.gz"), key=lambda path: path.stat().st_size)
    folder.mkdir(parents=True)
    shutil.copy(segment, folder)
    mark = f'"filename": "{segment.name}"'.encode()
    lines = [line for line in (data / "archive" / "index.cdxj").read_bytes().splitlines(True) if mark in line]
    (folder / "index.cdxj").write_bytes(b"".join(lines))
    return folder


def linked(source, target):
    """A copy of hard links: only the file that is flipped is written anew."""
    shutil.copytree(source, target, copy_function=os.link)
    return target


def flip(path, chance):
    """Flips one bit of a file. Returns which."""
    content = bytearray(path.read_bytes())
    bit = chance.randrange(len(content) * 8)
    content[bit // 8] ^= 1 << (bit % 8)
    path.unlink()
    path.write_bytes(content)
    return bit


def choose(folder, chance):
    """A file of the folder, by its size."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.stat().st_size]
    return chance.choices(files, [path.stat().st_size for path in files])[0]


def run(options, bundle, zipped, verify):
    """Returns what went unseen."""
    chance = random.Random(options.seed)
    work = options.work / "flips"
    archive = small_archive(options.data, work / "archive")
    plain = shutil.copytree(bundle, work / bundle.name)
    unseen, done = [], 0
    untouched = verify([archive, plain, zipped])
    unseen += [f"{report['path']}: {report['outcome']} before any flip" for report in untouched if report["outcome"] != "holds"]
    while done < options.flips:
        batch = work / "batch"
        batch.mkdir()
        flipped = []
        for number in range(min(BATCH, options.flips - done)):
            # Half of them in the archive: there is the most that no checksum covers by itself.
            if number % 4 < 2:
                root = linked(archive, batch / str(number))
                file = choose(root, chance)
            elif number % 4 == 2:
                (batch / str(number)).mkdir()
                root = linked(plain, batch / str(number) / bundle.name)
                file = choose(root, chance)
            else:
                (batch / str(number)).mkdir()
                root = file = batch / str(number) / zipped.name
                shutil.copy(zipped, file)
            flipped.append((root, file, flip(file, chance)))
        for (root, file, bit), report in zip(flipped, verify([root for root, _, _ in flipped])):
            if report["outcome"] == "holds":
                unseen.append(f"{file.relative_to(batch)}: bit {bit} flipped, and it holds")
            elif report["outcome"] != "doesNotHold":
                unseen.append(f"{file.relative_to(batch)}: bit {bit} flipped, and it is {report['outcome']}")
        done += len(flipped)
        shutil.rmtree(batch)
    print(f"bit flips: {done}, {len(unseen)} unseen", flush=True)
    return unseen
