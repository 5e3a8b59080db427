// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectionsdialog.h"

#include "icontheme.h"
#include "screentext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int ColumnSpacing = 24;
constexpr int IdRole = Qt::UserRole;
constexpr int BytesColumn = 3;

QString scopeText(const Profile &profile)
{
    if (profile.scope == Scope::Admin)
        return ConnectionsDialog::tr("Admin Console app (all bots)");
    return ConnectionsDialog::tr("Bot Builder app (%1)").arg(profile.botId);
}

} // namespace

ConnectionsDialog::ConnectionsDialog(QWidget *parent)
    : QDialog(parent)
    , m_pages(new QStackedWidget(this))
    , m_list(new QTreeWidget(this))
    , m_empty(new QLabel(tr("There is no connection yet.\nAdd one to fetch billing sessions."), this))
{
    setWindowTitle(tr("Connections"));
    m_list->setHeaderLabels({tr("Name"), tr("Host"), tr("What it sees"), tr("On this computer")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setAccessibleName(tr("Connections"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);

    auto *middle = new QHBoxLayout;
    middle->addWidget(m_pages, 1);
    middle->addWidget(createButtons());
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(middle);
    layout->addWidget(box);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ConnectionsDialog::updateButtons);
    connect(m_list, &QTreeWidget::itemActivated, this, &ConnectionsDialog::requestEdit);
    setProfiles({});
    resize(900, 340);
}

void ConnectionsDialog::setProfiles(const QList<Profile> &profiles)
{
    const QString current = currentId();
    m_list->clear();
    for (const Profile &profile : profiles) {
        auto *item = new QTreeWidgetItem(m_list, {profile.name, profile.host, scopeText(profile)});
        item->setData(0, IdRole, profile.id);
        if (profile.id == current || !m_list->currentItem())
            m_list->setCurrentItem(item);
    }
    showBytes();
    m_pages->setCurrentWidget(profiles.isEmpty() ? static_cast<QWidget *>(m_empty) : m_list);
    updateButtons();
}

void ConnectionsDialog::setCurrent(const QString &id)
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (QTreeWidgetItem *item = m_list->topLevelItem(row); item->data(0, IdRole).toString() == id)
            m_list->setCurrentItem(item);
    }
}

QString ConnectionsDialog::currentId() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, IdRole).toString() : QString();
}

QWidget *ConnectionsDialog::createButtons()
{
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    const auto add = [&](const QString &name, const QString &icon, const QString &text) {
        auto *button = new QPushButton(symbolicIcon(icon), text, column);
        button->setObjectName(name);
        button->setAutoDefault(false);
        layout->addWidget(button);
        return button;
    };
    QPushButton *addButton = add(u"add"_s, u"add"_s, tr("&Add…"));
    m_editButton = add(u"edit"_s, u"edit"_s, tr("&Edit…"));
    m_duplicateButton = add(u"duplicate"_s, u"duplicate"_s, tr("D&uplicate"));
    m_dataButton = add(u"deleteData"_s, u"clear"_s, tr("Delete &local data…"));
    m_deleteButton = add(u"delete"_s, u"delete"_s, tr("&Delete…"));
    layout->addStretch();
    connect(addButton, &QPushButton::clicked, this, &ConnectionsDialog::addRequested);
    connect(m_editButton, &QPushButton::clicked, this, &ConnectionsDialog::requestEdit);
    connect(m_duplicateButton, &QPushButton::clicked, this, [this] { emit duplicateRequested(currentId()); });
    connect(m_dataButton, &QPushButton::clicked, this, &ConnectionsDialog::requestDataDeletion);
    connect(m_deleteButton, &QPushButton::clicked, this, &ConnectionsDialog::requestDelete);
    return column;
}

void ConnectionsDialog::requestEdit()
{
    if (const QString id = currentId(); !id.isEmpty())
        emit editRequested(id);
}

QMessageBox *ConnectionsDialog::ask(const QString &title, const QString &question, const std::function<void()> &agreed)
{
    auto *box = new QMessageBox(QMessageBox::Question, title, question, QMessageBox::Cancel, this);
    box->setObjectName(u"deleteQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton *yes = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, agreed);
    box->open();
    return box;
}

void ConnectionsDialog::requestDelete()
{
    const qint64 bytes = currentBytes();
    auto *withData = bytes == 0
        ? nullptr
        : new QCheckBox(tr("&Also delete what was fetched with it (%1)").arg(sizeText(bytes)), this);
    QMessageBox *box = ask(tr("Delete a connection"),
        tr("Delete the connection %1 and its secret?").arg(m_list->currentItem()->text(0)),
        [this, id = currentId(), withData] { emit deleteRequested(id, withData && withData->isChecked()); });
    if (!withData)
        return;
    // Without its connection nothing of it can be opened any more.
    withData->setChecked(true);
    box->setCheckBox(withData);
}

void ConnectionsDialog::requestDataDeletion()
{
    ask(tr("Delete local data"),
        tr("Delete all that was fetched with %1 from this computer? %2 are freed. The connection stays, and the server "
           "keeps its own sessions.")
            .arg(m_list->currentItem()->text(0), sizeText(currentBytes())),
        [this, id = currentId()] { emit localDataDeletionRequested(id); });
}

qint64 ConnectionsDialog::currentBytes() const
{
    return m_bytes.value(currentId());
}

void ConnectionsDialog::setLocalBytes(const QHash<QString, qint64> &bytes)
{
    m_bytes = bytes;
    showBytes();
    updateButtons();
}

void ConnectionsDialog::showBytes()
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        const qint64 bytes = m_bytes.value(item->data(0, IdRole).toString());
        item->setText(BytesColumn, bytes > 0 ? sizeText(bytes) : QString());
    }
    // The last one takes what is left.
    for (int column = 0; column + 1 < m_list->columnCount(); ++column) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, m_list->columnWidth(column) + ColumnSpacing);
    }
}

void ConnectionsDialog::updateButtons()
{
    const bool any = m_list->currentItem();
    for (QPushButton *button : {m_editButton, m_duplicateButton, m_deleteButton})
        button->setEnabled(any);
    m_dataButton->setEnabled(currentBytes() > 0);
}
