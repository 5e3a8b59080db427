// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zonedialog.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

static constexpr int NameRole = Qt::UserRole;
/// What is searched: name, name with spaces, offset.
static constexpr int SearchRole = Qt::UserRole + 1;

QStringList zoneNames()
{
    QStringList names{u"UTC"_s};
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/"))
            names << QString::fromLatin1(id);
    }
    return names;
}

static QString offsetNow(const QString &name)
{
    const int seconds = QTimeZone(name.toLatin1()).offsetFromUtc(QDateTime::currentDateTimeUtc());
    return Zone::fromOffset(seconds).name();
}

ZoneDialog::ZoneDialog(const Zone &now, QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_found(new QSortFilterProxyModel(this))
    , m_problem(new QLabel(this))
{
    setWindowTitle(tr("Time zone of the report"));
    m_search->setPlaceholderText(tr("City, region or offset, such as Berlin or UTC+05:30"));
    m_search->setAccessibleName(tr("Search a time zone"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Time zones"));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    fillList();
    m_list->setModel(m_found);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);

    auto *box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_okButton = box->button(QDialogButtonBox::Ok);
    m_okButton->setText(tr("&Use this zone"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_problem);
    layout->addWidget(box);
    connect(m_search, &QLineEdit::textChanged, this, &ZoneDialog::search);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ZoneDialog::updateChoice);
    connect(m_list, &QListView::activated, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const QModelIndexList current = m_found->match(m_found->index(0, 0), NameRole, now.name(), 1, Qt::MatchExactly);
    m_list->setCurrentIndex(current.isEmpty() ? m_found->index(0, 0) : current.constFirst());
    updateChoice();
    resize(420, 440);
}

void ZoneDialog::fillList()
{
    auto *zones = new QStandardItemModel(this);
    for (const QString &name : zoneNames()) {
        const QString offset = offsetNow(name);
        const QString spaced = QString(name).replace(u'_', u' ');
        auto *item = new QStandardItem(offset == name ? name : u"%1  (%2)"_s.arg(spaced, offset));
        item->setData(name, NameRole);
        item->setData(u"%1 %2 %3"_s.arg(name, spaced, offset), SearchRole);
        zones->appendRow(item);
    }
    m_found->setSourceModel(zones);
    m_found->setFilterRole(SearchRole);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
}

void ZoneDialog::search(const QString &text)
{
    m_found->setFilterFixedString(text.trimmed());
    if (!m_list->currentIndex().isValid() || !text.isEmpty())
        m_list->setCurrentIndex(m_found->index(0, 0));
    m_list->scrollTo(m_list->currentIndex());
    updateChoice();
}

std::optional<Zone> ZoneDialog::zone() const
{
    // An offset is a zone too, though no place in the list.
    const QString typed = m_search->text().trimmed();
    if (auto exact = Zone::fromName(typed); exact && !typed.isEmpty())
        return exact;
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? Zone::fromName(index.data(NameRole).toString()) : std::nullopt;
}

void ZoneDialog::updateChoice()
{
    const bool known = zone().has_value();
    m_okButton->setEnabled(known);
    m_problem->setText(known ? QString()
                             : tr("%1 is no time zone; give a city such as Berlin, or an offset such as UTC+05:30.")
                                   .arg(m_search->text().trimmed()));
    m_problem->setVisible(!known);
}

bool ZoneDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            // The list is walked without leaving the line.
            QCoreApplication::sendEvent(m_list, event);
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}
