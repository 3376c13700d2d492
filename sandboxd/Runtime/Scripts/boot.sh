# Builds the sandbox's root inside fresh mount, PID, network, IPC and UTS namespaces, leaves the host's root for good, and becomes the
# sandbox's init. Runs as PID 1 of the new PID namespace. Reads from its environment:
#   SBX_DIR       the sandbox's folder: layers/ (what it wrote), root/ (mount point), log (its output)
#   SBX_HIDE      host paths to mask, one a line
#   SBX_OVERLAY   further overlay options ("userxattr" in a user namespace)
#   SBX_IDS       the uid and gid map of the sandbox's user namespace, one line
#   SANDBOXD_ENV  export statements of the sandbox's own environment
# Says "ready <host pid of PID 1>" on standard output once the root stands and is locked, and waits for a line of standard input before it
# starts the command; all errors go to standard error.
set -eu
read -r host_pid rest < /proc/self/stat
cd "$SBX_DIR"
exec 4>> log
mkdir -p layers root

# A layer on a file system that cannot carry an overlay (another overlay, say) goes to memory.
overlay() {
    mkdir -p "layers/upper/$1" "layers/work/$1" "root/$1"
    mount -t overlay -o "lowerdir=/$1,upperdir=$SBX_DIR/layers/upper/$1,workdir=$SBX_DIR/layers/work/$1${SBX_OVERLAY:+,$SBX_OVERLAY}" overlay "root/$1"
}
device() {
    : > "root/dev/$1"
    mount --bind "/dev/$1" "root/dev/$1"
}

mkdir -p layers/probe/upper layers/probe/work layers/probe/root
if mount -t overlay -o "lowerdir=/etc,upperdir=$SBX_DIR/layers/probe/upper,workdir=$SBX_DIR/layers/probe/work${SBX_OVERLAY:+,$SBX_OVERLAY}" overlay layers/probe/root 2> /dev/null
then umount layers/probe/root
else mount -t tmpfs -o mode=700 layers layers
fi
mkdir -p layers/base && mount --bind layers/base root

# What makes up the "image": the host's programs and configuration. Everything else of the host is not there at all.
for name in bin sbin lib lib32 lib64 libx32 usr etc opt nix var/lib/dpkg; do
    if [ -L "/$name" ]; then ln -s "$(readlink "/$name")" "root/$name"
    elif [ -d "/$name" ]; then overlay "$name"
    fi
done
mkdir -p root/proc root/sys root/dev root/run root/home root/mnt root/media root/srv root/boot root/sandbox-workspace \
    root/var/cache root/var/lib root/var/log root/var/spool
mkdir -p -m 700 root/root
mkdir -p -m 1777 root/tmp root/var/tmp
ln -s /run root/var/run

printf '%s\n' "$SBX_HIDE" | while read -r path; do
    if [ -n "$path" ] && [ -d "root$path" ]; then mount -t tmpfs -o ro,size=4k,mode=000 hidden "root$path"; fi
done
if [ -d /etc/ssl/private ]; then mount -t tmpfs -o ro,size=4k,mode=000 hidden root/etc/ssl/private; fi
rm -f root/etc/ssh/ssh_host_*_key root/etc/krb5.keytab 2> /dev/null || :
for name in shadow gshadow; do
    if [ -r "/etc/$name" ]; then (umask 077; sed 's/^\([^:]*\):[^:]*:/\1:*:/' "/etc/$name" > "layers/$name"); mount --bind "layers/$name" "root/etc/$name"; fi
done
hostname "$SBX_NAME" 2> /dev/null || :

mount -t proc -o nosuid,nodev,noexec proc root/proc
for name in sys irq bus fs; do
    if [ -d "root/proc/$name" ]; then
        mount --bind "root/proc/$name" "root/proc/$name"
        mount -o remount,bind,ro,nosuid,nodev,noexec "root/proc/$name"
    fi
done
for name in sysrq-trigger kcore keys timer_list kmsg; do
    if [ -e "root/proc/$name" ]; then mount --bind /dev/null "root/proc/$name"; fi
done

mount -t tmpfs -o nosuid,mode=755,size=64k dev root/dev
for name in null zero full random urandom tty; do device "$name"; done
ln -s /proc/self/fd root/dev/fd
ln -s fd/0 root/dev/stdin
ln -s fd/1 root/dev/stdout
ln -s fd/2 root/dev/stderr
mkdir root/dev/pts root/dev/shm
mount -t devpts -o newinstance,ptmxmode=666,mode=620 devpts root/dev/pts
ln -s pts/ptmx root/dev/ptmx
mount -t tmpfs -o nosuid,nodev,mode=1777 shm root/dev/shm

ip link set lo up 2> /dev/null ||
    perl -e 'socket(S, 2, 2, 0) or die; ioctl(S, 0x8914, pack("a16 s x14", "lo", 0x41)) or die' 2> /dev/null ||
    echo "the sandbox's loopback interface is down: neither ip nor perl could raise it" >&4

cd root
pivot_root . .
umount -l .
cd /

# The mounts above become locked for the sandbox: it gets its own user namespace, whose root has no power over them or the host. It is
# ready when both of its maps are written: a command let in before that could not become its root.
outer=$(readlink /proc/1/ns/user)
(
    until [ "$(readlink /proc/1/ns/user)" != "$outer" ]; do :; done
    echo "$SBX_IDS" > /proc/1/uid_map
    echo "$SBX_IDS" > /proc/1/gid_map
) &
exec unshare --user --mount --propagation private -- /bin/sh -c '
    until read -r inside outside count < /proc/self/uid_map && read -r inside outside count < /proc/self/gid_map; do :; done
    unset SBX_DIR SBX_HIDE SBX_OVERLAY SBX_IDS
    echo "ready $0"
    read -r go || exit 1
    exec setpriv --pdeathsig KILL -- /bin/sh -c "$SBX_INIT" init "$@" < /dev/null >&4 2>&4 4>&-' "$host_pid" "$@"
