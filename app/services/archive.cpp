// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"

#include "archivedatabase.h"
#include "archiveschema.h"
#include "fetchplan.h"
#include "jwt.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QFileDevice::Permissions OwnFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions OwnFolder = OwnFile | QFileDevice::ExeOwner;

QString localData()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

/// The database, and what SQLite keeps beside it.
QStringList filesOf(const QString &path)
{
    return {path, path + "-wal"_L1, path + "-shm"_L1};
}

bool fail(QString *problem, const QString &sentence)
{
    *problem = sentence;
    return false;
}

/// With all above it that are missing, each for its owner alone, whatever the umask is.
bool makeFolder(const QString &folder)
{
    const QString above = QFileInfo(folder).absolutePath();
    return (QFileInfo(above).isDir() || makeFolder(above))
        && (QDir().mkdir(folder, OwnFolder) || QFileInfo(folder).isDir());
}

bool prepareFolder(const QString &folder, QString *problem)
{
    if (QFileInfo(folder).isDir()) {
        if (folder.startsWith(localData() + u'/'))
            QFile::setPermissions(folder, OwnFolder);
        return true;
    }
    return makeFolder(folder)
        || fail(problem,
            Archive::tr("The folder %1 for the archive cannot be made. See whether there is space on that disk, and "
                        "whether you have permission to write there.")
                .arg(QDir::toNativeSeparators(folder)));
}

/// SQLite gives the files beside the database the permissions of the database.
bool prepareFile(const QString &path, QString *problem)
{
    if (!prepareFolder(QFileInfo(path).absolutePath(), problem))
        return false;
    QFile(path).open(QIODevice::WriteOnly | QIODevice::NewOnly, OwnFile);
    for (const QString &file : filesOf(path)) {
        if (QFileInfo(file).isFile())
            QFile::setPermissions(file, OwnFile);
    }
    const QFileInfo info(path);
    return (info.isFile() && info.isWritable())
        || fail(problem,
            Archive::tr("The archive %1 cannot be written. See whether there is space on that disk, and whether you "
                        "have permission to write there.")
                .arg(QDir::toNativeSeparators(path)));
}

bool checkFile(const QString &path, Archive::Mode mode, QString *problem)
{
    const QString name = QDir::toNativeSeparators(path);
    if (mode == Archive::Mode::ReadWrite)
        return prepareFile(path, problem);
    if (!QFileInfo(path).isFile())
        return fail(problem, Archive::tr("There is no archive %1. See whether the name is right.").arg(name));
    if (mode == Archive::Mode::Foreign && QFileInfo(path + "-wal"_L1).size() > 0) {
        return fail(problem,
            Archive::tr("%1 is an archive in use, and a part of it is in another file. Export the fetch there as "
                        ".billscope, and open that.")
                .arg(name));
    }
    return true;
}

ArchiveDatabase::Access accessFor(Archive::Mode mode)
{
    switch (mode) {
    case Archive::Mode::ReadWrite:
        return ArchiveDatabase::Access::ReadWrite;
    case Archive::Mode::ReadOnly:
        return ArchiveDatabase::Access::ReadOnly;
    case Archive::Mode::Foreign:
        return ArchiveDatabase::Access::Foreign;
    }
    Q_UNREACHABLE();
}

QString keyWithSource(const QString &owner, const Profile &profile)
{
    return QStringList{owner, profile.host, scopeName(profile.scope), profile.botId}.join(u'\n');
}

QString unreadable(const QString &path)
{
    return Archive::tr(
        "The archive %1 is damaged and cannot be read. The next fetch puts it aside and begins a new one; "
        "it can also be deleted as a whole.")
        .arg(QDir::toNativeSeparators(path));
}

QString newer(const QString &path)
{
    return Archive::tr("The archive %1 was written by a newer version of Billscope. Install that version to open it.")
        .arg(QDir::toNativeSeparators(path));
}

} // namespace

FetchWindow spanOf(const ArchivedFetch &fetch)
{
    return spanOf(fetch.period, Zone::fromName(fetch.reportZone).value_or(Zone()));
}

std::vector<LedgerLine> linesOf(const ArchivedFetch &fetch, const std::vector<ArchivedWindow> &windows)
{
    std::vector<LedgerLine> lines;
    lines.reserve(windows.size());
    for (const ArchivedWindow &window : windows)
        lines.push_back(window.line);
    tellRoles(&lines, spanOf(fetch));
    return lines;
}

bool isContradicted(const ArchivedFetch &fetch, const std::vector<ArchivedWindow> &windows)
{
    const Verdict outcome = fetch.outcome();
    if (outcome >= Verdict::Cancelled)
        return false;
    const auto isOpen = [](const ArchivedWindow &window) { return !window.isClosed; };
    const auto isWorse = [outcome](const LedgerLine &line) {
        // A margin that has changed, and what was asked for again, say nothing of the whole.
        const bool isPart = line.role == LedgerLine::Role::Part;
        const Verdict worst = isPart ? outcome : std::max(outcome, Verdict::Over);
        return line.verdict == Verdict::Nothing || line.verdict > worst;
    };
    const std::vector<LedgerLine> lines = linesOf(fetch, windows);
    return lines.empty() || std::ranges::any_of(windows, isOpen) || std::ranges::any_of(lines, isWorse);
}

std::optional<FetchWindow> gapOf(const ArchivedFetch &fetch, const std::vector<ArchivedWindow> &windows)
{
    FetchWindow wanted = spanOf(fetch);
    if (fetch.startedAt.isValid())
        wanted.to = std::min(wanted.to, fetch.startedAt.addSecs(-1));
    std::vector<LedgerLine> lines = linesOf(fetch, windows);
    std::erase_if(lines, [](const LedgerLine &line) { return line.role == LedgerLine::Role::AskedAgain; });
    std::ranges::stable_sort(lines, {}, [](const LedgerLine &line) { return line.window.from; });
    for (const QString &bot : fetch.bots.isEmpty() ? QStringList(QString()) : fetch.bots) {
        QDateTime reached = wanted.from;
        for (const LedgerLine &line : lines) {
            if (line.bot != bot)
                continue;
            if (line.window.from > reached)
                break;
            reached = std::max(reached, line.window.to);
        }
        if (reached < wanted.to) {
            const auto next = std::ranges::find_if(lines, [&](const LedgerLine &line) {
                return line.bot == bot && line.window.from > reached && line.window.from < wanted.to;
            });
            return FetchWindow{reached, next == lines.end() ? wanted.to : next->window.from};
        }
    }
    return {};
}

Archive::Archive(std::unique_ptr<ArchiveDatabase> database, int version)
    : m_database(std::move(database))
    , m_version(version)
{ }

Archive::~Archive() = default;

std::unique_ptr<Archive> Archive::open(const QString &path, Mode mode, QString *problem)
{
    if (!checkFile(path, mode, problem))
        return {};
    auto database = std::make_unique<ArchiveDatabase>(path);
    bool isOpen = database->open(accessFor(mode));
    const ArchiveVersion version = isOpen ? archiveVersion(*database) : ArchiveVersion::Unknown;
    switch (version) {
    case ArchiveVersion::Empty:
        isOpen = mode == Mode::ReadWrite
            ? createArchiveSchema(*database)
            : database->fail(tr("The archive %1 is empty. Fetch something first.").arg(QDir::toNativeSeparators(path)));
        break;
    case ArchiveVersion::Current:
        isOpen = mode != Mode::Foreign || checkForeignSchema(*database);
        break;
    case ArchiveVersion::Older:
        isOpen = mode == Mode::ReadWrite ? upgradeArchiveSchema(*database)
            : mode == Mode::Foreign      ? checkForeignSchema(*database)
                                         : true;
        break;
    case ArchiveVersion::NewerReadable:
        if (mode == Mode::ReadWrite) {
            database.reset();
            return open(path, Mode::ReadOnly, problem);
        }
        isOpen = mode == Mode::ReadOnly || database->fail(newer(path));
        break;
    case ArchiveVersion::Newer:
        isOpen = database->fail(newer(path));
        break;
    case ArchiveVersion::Unknown:
        isOpen = false;
        if (database->isDamaged() && mode != Mode::Foreign)
            database->fail(unreadable(path));
        break;
    }
    if (!isOpen) {
        *problem = database->problem();
        return {};
    }
    const int number = archiveVersionNumber(*database);
    return std::unique_ptr<Archive>(new Archive(std::move(database), number));
}

bool Archive::remove(const QString &path, QString *problem)
{
    // Logs and locks as well.
    const QDir folder = QFileInfo(path).absoluteDir();
    for (const QFileInfo &info : folder.entryInfoList({QFileInfo(path).fileName() + u'*'}, QDir::AllEntries)) {
        const QString file = info.filePath();
        if (!QFile::remove(file)) {
            return fail(problem,
                tr("The file %1 cannot be deleted. See whether a program has it open, and whether you have permission "
                   "to write in its folder.")
                    .arg(QDir::toNativeSeparators(file)));
        }
    }
    QDir().rmdir(folder.path());
    return true;
}

QString Archive::moveDamagedAside(const QString &path)
{
    const QFileInfo info(path);
    if (info.size() == 0)
        return {};
    {
        // One that somebody holds is not damaged, and is waited for by who opens it next.
        ArchiveDatabase database(path);
        database.setWaits(false);
        if (database.open(ArchiveDatabase::Access::ReadOnly))
            archiveVersion(database);
        if (!database.isDamaged())
            return {};
    }
    const QString ending = u".damaged-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    for (const QString &file : filesOf(path)) {
        if (QFileInfo::exists(file) && !QFile::rename(file, file + ending))
            return {};
    }
    return info.fileName() + ending;
}

void Archive::deleteDamaged(const QString &path, const QDateTime &before)
{
    const QFileInfo info(path);
    for (const QFileInfo &file : info.dir().entryInfoList({info.fileName() + u"*.damaged-*"_s}, QDir::Files)) {
        if (file.lastModified() < before)
            QFile::remove(file.filePath());
    }
}

QString Archive::path() const
{
    return m_database->path();
}

Archive::Mode Archive::mode() const
{
    switch (m_database->access()) {
    case ArchiveDatabase::Access::ReadOnly:
        return Mode::ReadOnly;
    case ArchiveDatabase::Access::Foreign:
        return Mode::Foreign;
    case ArchiveDatabase::Access::ReadWrite:
    case ArchiveDatabase::Access::Export:
        break;
    }
    return Mode::ReadWrite;
}

const QString &Archive::problem() const
{
    return m_database->problem();
}

qint64 Archive::diskBytes() const
{
    qint64 bytes = 0;
    for (const QString &file : filesOf(m_database->path()))
        bytes += QFileInfo(file).size();
    return bytes;
}

QDateTime askedAt(const QDateTime &begun, const std::vector<QDateTime> &lastAsked)
{
    const auto isOpen = [](const QDateTime &moment) { return !moment.isValid(); };
    if (lastAsked.empty() || std::ranges::any_of(lastAsked, isOpen))
        return begun;
    return std::min(begun, *std::ranges::max_element(lastAsked));
}

void AskedTimes::add(const QDateTime &askedAt)
{
    if (!askedAt.isValid())
        return;
    m_oldest = m_oldest.isValid() ? std::min(m_oldest, askedAt) : askedAt;
    m_newest = m_newest.isValid() ? std::max(m_newest, askedAt) : askedAt;
}

bool AskedTimes::areApart(QDateTime *oldest, QDateTime *newest) const
{
    constexpr qint64 oneMoment = 600;
    if (!m_oldest.isValid() || m_oldest.secsTo(m_newest) <= oneMoment)
        return false;
    *oldest = m_oldest;
    *newest = m_newest;
    return true;
}

QString archivePath(const QString &key)
{
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return u"%1/archives/%2/archive.sqlite"_s.arg(localData(), QString::fromLatin1(hash));
}

QString archiveKeyOf(const Profile &profile, const Secret &secret)
{
    if (!profile.id.isEmpty())
        return profile.id;
    // What one token brought must not be shown to the holder of another one, where neither names its app.
    const QString client = clientIdOf(secret);
    return keyWithSource(client.isEmpty() ? secret.token : client, profile);
}

QString formerArchiveKeyOf(const Profile &profile)
{
    return keyWithSource(profile.id, profile);
}
