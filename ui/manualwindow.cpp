// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "manualwindow.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int PositionRole = Qt::UserRole;
constexpr int TextMargin = 24;

/// The anchor that Markdown pages on the web give a heading: "Is it complete?" is "is-it-complete".
QString anchorOf(const QString &heading)
{
    static const QRegularExpression dropped(u"[^\\w\\- ]"_s, QRegularExpression::UseUnicodePropertiesOption);
    return heading.trimmed().toLower().remove(dropped).replace(u' ', u'-');
}

} // namespace

ManualWindow::ManualWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_contents(new QTreeWidget(this))
    , m_text(new QTextBrowser(this))
    , m_search(new QLineEdit(this))
    , m_notFound(new QLabel(tr("Not found"), this))
{
    setWindowTitle(tr("Manual"));
    m_contents->setObjectName(u"contents"_s);
    m_contents->setHeaderHidden(true);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_contents->setAccessibleName(tr("Contents"));
    m_text->setOpenLinks(false);
    // Long names in tables: better broken than a page that has to be moved to and fro.
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // A collapsed border makes a table one pixel too wide.
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setAccessibleName(tr("Manual"));
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_contents);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(createSearchRow());
    layout->addWidget(splitter, 1);

    connect(m_text, &QTextBrowser::anchorClicked, this, &ManualWindow::followLink);
    connect(m_contents, &QTreeWidget::currentItemChanged, this, &ManualWindow::showItem);
    connect(m_contents, &QTreeWidget::itemClicked, this, &ManualWindow::showItem);
    // Not longer than there are contents: the text scrolls once more when it goes.
    connect(m_text->verticalScrollBar(), &QScrollBar::valueChanged, m_contents, [this] { followReading(); });
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    auto *closeShortcut = new QShortcut(QKeySequence::Cancel, this);
    connect(closeShortcut, &QShortcut::activated, this, &QWidget::close);
    // Wholly on the screen, with its frame.
    const QRect room = (parent ? parent->screen() : screen())->availableGeometry().adjusted(10, 40, -10, -10);
    resize(QSize(960, 680).boundedTo(room.size()));
    const QPoint wished = (parent ? parent->frameGeometry() : room).center() - rect().center();
    move(std::clamp(wished.x(), room.left(), room.right() + 1 - width()),
        std::clamp(wished.y(), room.top(), room.bottom() + 1 - height()));
}

void ManualWindow::setMarkdown(const QString &markdown)
{
    m_markdown = markdown;
    m_text->setMarkdown(markdown);
    m_text->document()->setDocumentMargin(TextMargin);
    styleTables();
    wrapCode();
    fillContents();
    fitContents();
}

void ManualWindow::showSection(const QString &heading)
{
    if (QTreeWidgetItem *item = m_anchors.value(anchorOf(heading))) {
        m_contents->setCurrentItem(item);
        // Also when it was the current one and the text was scrolled away.
        showItem(item);
    }
}

void ManualWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The colours of links and code are fixed when Markdown is read.
    if (event->type() == QEvent::PaletteChange && !m_markdown.isEmpty()) {
        const int scrolled = m_text->verticalScrollBar()->value();
        setMarkdown(m_markdown);
        m_text->verticalScrollBar()->setValue(scrolled);
    }
}

bool ManualWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            findNext(key->modifiers() & Qt::ShiftModifier);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QLayout *ManualWindow::createSearchRow()
{
    m_search->setObjectName(u"search"_s);
    m_search->setToolTip(tr("Enter: next, Shift+Enter: previous"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(320);
    m_search->installEventFilter(this);
    m_notFound->setObjectName(u"notFound"_s);
    m_notFound->hide();
    auto *label = new QLabel(tr("&Search:"), this);
    label->setBuddy(m_search);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_search, 1);
    row->addWidget(m_notFound);
    row->addStretch();
    connect(m_search, &QLineEdit::textChanged, m_notFound, &QWidget::hide);
    return row;
}

void ManualWindow::styleTables()
{
    const QList<QTextFrame *> frames = m_text->document()->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderBrush(palette().color(QPalette::Midlight));
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setCellPadding(4);
        format.setTopMargin(6);
        table->setFormat(format);
    }
}

/// Markdown says that lines of code stay whole.
void ManualWindow::wrapCode()
{
    QTextCursor cursor(m_text->document());
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        if (!format.nonBreakableLines())
            continue;
        format.setNonBreakableLines(false);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
}

void ManualWindow::fitContents()
{
    constexpr int widest = 360;
    auto *splitter = qobject_cast<QSplitter *>(m_contents->parentWidget());
    const QAbstractItemView &view = *m_contents; // which alone lets others ask
    const int wished = view.sizeHintForColumn(0) + m_contents->verticalScrollBar()->sizeHint().width() + 8;
    const int contents = std::min(wished, widest);
    splitter->setSizes({contents, std::max(width() - contents, 1)});
}

void ManualWindow::fillContents()
{
    const QSignalBlocker noScrolling(m_contents);
    m_contents->clear();
    m_anchors.clear();
    m_headings.clear();
    QList<QTreeWidgetItem *> parents;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        // The first level is the title of the whole.
        if (level < 2)
            continue;
        parents.resize(qMin(parents.size(), qsizetype(level - 2)));
        auto *item = new QTreeWidgetItem(QStringList(block.text()));
        item->setData(0, PositionRole, block.position());
        if (parents.isEmpty())
            m_contents->addTopLevelItem(item);
        else
            parents.back()->addChild(item);
        parents.append(item);
        m_headings.append(item);
        if (const QString anchor = anchorOf(block.text()); !m_anchors.contains(anchor))
            m_anchors.insert(anchor, item);
    }
    m_contents->expandAll();
    // Else the list takes one by itself when it gets the focus, and the text jumps there.
    m_contents->setCurrentItem(m_contents->topLevelItem(0));
}

void ManualWindow::followLink(const QUrl &url)
{
    if (url.isRelative() && url.hasFragment())
        showSection(url.fragment(QUrl::FullyDecoded));
    else if (url.scheme() == u"https")
        QDesktopServices::openUrl(url);
}

void ManualWindow::showItem(const QTreeWidgetItem *item)
{
    if (!item)
        return;
    m_goesThere = true;
    QTextCursor cursor(m_text->document());
    cursor.setPosition(item->data(0, PositionRole).toInt());
    m_text->setTextCursor(cursor);
    // The cursor may stand at the bottom; the heading belongs to the top.
    QScrollBar *bar = m_text->verticalScrollBar();
    bar->setValue(bar->value() + m_text->cursorRect().top() - TextMargin / 2);
    m_goesThere = false;
}

/// The contents mark the section that stands at the top; at the end of the text the last one.
void ManualWindow::followReading()
{
    const QScrollBar *bar = m_text->verticalScrollBar();
    if (m_goesThere || m_headings.isEmpty())
        return;
    const int top = bar->value() > 0 && bar->value() == bar->maximum()
        ? m_text->document()->characterCount()
        : m_text->cursorForPosition({0, TextMargin}).position();
    QTreeWidgetItem *read = m_headings.constFirst();
    for (QTreeWidgetItem *heading : std::as_const(m_headings)) {
        if (heading->data(0, PositionRole).toInt() <= top)
            read = heading;
    }
    const QSignalBlocker noScrolling(m_contents);
    m_contents->setCurrentItem(read);
    m_contents->viewport()->update();
}

void ManualWindow::findNext(bool backward)
{
    const QString sought = m_search->text();
    if (sought.isEmpty())
        return;
    const QTextDocument::FindFlags flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    bool found = m_text->find(sought, flags);
    if (!found) {
        const QTextCursor before = m_text->textCursor();
        m_text->moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
        found = m_text->find(sought, flags);
        if (!found)
            m_text->setTextCursor(before);
    }
    m_notFound->setVisible(!found);
}
